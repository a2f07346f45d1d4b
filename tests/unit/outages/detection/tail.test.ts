import fc from "fast-check";
import jstat from "jstat";
import { describe, expect, it } from "vitest";
import { logGamma, logUpperTail, sizeFor } from "@/lib/outages/detection/negative-binomial";

describe("the upper tail of the negative binomial", () => {
  it("agrees with the incomplete beta function of a library down to 1e-40", () => {
    let least = 0;
    for (const mean of [0.01, 0.1, 0.5, 1, 3, 10, 40, 150])
      for (const size of [0.05, 0.3, 1, 4, 20, 40, 200])
        for (let count = 1; count < 2000; count = Math.ceil(count * 1.25)) {
          const reference = Math.log(jstat.ibeta(mean / (size + mean), count, size));
          if (reference < -93 || !Number.isFinite(reference)) break;
          least = Math.min(least, reference);
          const tolerance = 1e-6 * Math.max(1, Math.abs(reference));
          const ours = logUpperTail(count, mean, size);
          expect(Math.abs(ours - reference), `count ${count} mean ${mean} size ${size}`).toBeLessThan(
            tolerance,
          );
        }
    expect(least).toBeLessThan(-90);
  });

  it("agrees with an exact sum for whole sizes", () => {
    // P[X ≥ 1] = 1 − p^size and, for size 1, P[X ≥ k] = q^k.
    expect(logUpperTail(1, 3, 2)).toBeCloseTo(Math.log(1 - (2 / 5) ** 2), 12);
    expect(logUpperTail(60, 3, 1)).toBeCloseTo(60 * Math.log(3 / 4), 10);
    expect(logUpperTail(400, 0.5, 1)).toBeCloseTo(400 * Math.log(0.5 / 1.5), 8);
  });

  it("is 1 for a count of 0, 0 with an expected number of 0, and falls with the count", () => {
    expect(logUpperTail(0, 3, 2)).toBe(0);
    expect(logUpperTail(4, 0, 2)).toBe(Number.NEGATIVE_INFINITY);
    for (let count = 1; count < 50; count++)
      expect(logUpperTail(count + 1, 2, 3)).toBeLessThan(logUpperTail(count, 2, 3));
  });

  it("does not rise when count and expected number double, if the count is above the expected number", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 100, noNaN: true }),
        fc.double({ min: 1.5, max: 10, noNaN: true }),
        (mean, times) => {
          const count = Math.max(4, Math.ceil(mean * times));
          const once = logUpperTail(count, mean, sizeFor(mean, 1.5, 10));
          const twice = logUpperTail(2 * count, 2 * mean, sizeFor(2 * mean, 1.5, 10));
          expect(twice).toBeLessThanOrEqual(once + 1e-9);
        },
      ),
    );
  });

  it("has a size that gives the requested variance", () => {
    const size = sizeFor(12, 1.5, 10);
    expect(12 + 144 / size).toBeCloseTo(1.5 * 12 + 144 / 10, 10);
  });

  it("has the same log-gamma as a library", () => {
    for (const x of [1e-3, 0.1, 0.5, 1, 2.5, 7.9, 8, 30, 1e3, 1e6])
      expect(Math.abs(logGamma(x) - jstat.gammaln(x))).toBeLessThan(
        1e-12 * Math.max(1, Math.abs(jstat.gammaln(x))),
      );
  });
});
