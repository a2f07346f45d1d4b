import fc from "fast-check";
import jstat from "jstat";
import { describe, expect, it } from "vitest";
import { meanInterval, poissonInterval, shareInterval } from "./intervals";

describe("intervals of 95%", () => {
  it("of a count are exact: each end has a probability of 1 in 40", () => {
    for (const count of [1, 2, 7, 15, 40, 100]) {
      const [least, most] = poissonInterval(count);
      expect(1 - jstat.poisson.cdf(count - 1, least)).toBeCloseTo(0.025, 6);
      expect(jstat.poisson.cdf(count, most)).toBeCloseTo(0.025, 6);
    }
  });

  it.each([
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [10, 4.795, 18.39],
  ])("of a count of %i equal published tables", (count, least, most) => {
    const interval = poissonInterval(count);
    expect(interval[0]).toBeCloseTo(least, 3);
    expect(interval[1]).toBeCloseTo(most, 2);
  });

  it.each([
    [8, 10, 0.4902, 0.9433],
    [0, 10, 0, 0.2775],
    [81, 263, 0.2553, 0.3662],
  ])("of a share, %i of %i, are Wilson intervals", (some, all, least, most) => {
    const interval = shareInterval(some, all);
    expect(interval[0]).toBeCloseTo(least, 4);
    expect(interval[1]).toBeCloseTo(most, 4);
  });

  it("of a share contain it, and lie between 0 and 1", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (some, others) => {
        const all = some + others;
        const [least, most] = shareInterval(some, all);
        expect(least).toBeGreaterThanOrEqual(0);
        expect(most).toBeLessThanOrEqual(1);
        if (all > 0) {
          expect(least).toBeLessThanOrEqual(some / all + 1e-12);
          expect(most).toBeGreaterThanOrEqual(some / all - 1e-12);
        }
      }),
    );
  });

  it("of a mean halve with four times as many values", () => {
    const values = Array.from({ length: 100 }, (_, at) => at % 10);
    const [least, most] = meanInterval(values);
    const [less, more] = meanInterval([...values, ...values, ...values, ...values]);
    expect((least + most) / 2).toBeCloseTo(4.5);
    expect(most - least).toBeCloseTo((2 * 1.96 * 2.8868) / 10, 2);
    expect((more - less) / (most - least)).toBeCloseTo(0.5, 1);
  });
});
