import { expect, it } from "vitest";
import { describeAge } from "@/lib/server/launch/print-ready";

it.each([
  [-5, "0 seconds"],
  [999, "0 seconds"],
  [1000, "1 second"],
  [119_000, "1 minute"],
  [120_000, "2 minutes"],
  [3_600_000, "1 hour"],
  [172_800_000, "2 days"],
])("describes %i ms as %s", (ms, said) => expect(describeAge(ms)).toBe(said));
