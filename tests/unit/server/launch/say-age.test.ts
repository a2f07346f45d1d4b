import { expect, it } from "vitest";
import { sayAge } from "@/lib/server/launch/say-ready";

it.each([
  [-5, "0 seconds"],
  [999, "0 seconds"],
  [1000, "1 second"],
  [119_000, "1 minute"],
  [120_000, "2 minutes"],
  [3_600_000, "1 hour"],
  [172_800_000, "2 days"],
])("says %i ms as %s", (ms, said) => expect(sayAge(ms)).toBe(said));
