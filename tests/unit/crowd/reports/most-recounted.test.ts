import { expect, it } from "vitest";
import { networkLimit } from "@/lib/crowd/reports/limits";
import { mostRecounted } from "@/lib/crowd/reports/store-hide";

it("all that one network can send in a day can be hidden, and brought back", () => {
  const aDay = (networkLimit.most / networkLimit.windowSeconds) * 86_400;
  expect(mostRecounted.hide).toBeGreaterThan(aDay);
  expect(mostRecounted.restore).toBeGreaterThanOrEqual(2 * aDay);
});
