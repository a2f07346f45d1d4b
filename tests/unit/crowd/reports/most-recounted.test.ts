import { expect, it } from "vitest";
import { networkLimit } from "@/lib/crowd/reports/limits";
import { maxRecounted } from "@/lib/crowd/reports/store-hide";

it("a moderator can hide and restore everything that one network can send in a day", () => {
  const aDay = (networkLimit.max / networkLimit.windowSeconds) * 86_400;
  expect(maxRecounted.hide).toBeGreaterThan(aDay);
  expect(maxRecounted.restore).toBeGreaterThanOrEqual(2 * aDay);
});
