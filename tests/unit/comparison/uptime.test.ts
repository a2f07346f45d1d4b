import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { covered, type OfficialSpan, uptimesOf } from "@/lib/comparison/uptime";

const window = { from: 1000, to: 2000 };

describe("uptimes", () => {
  it("counts a partial outage 30% officially and fully in the inclusive uptime, and a degradation only in the inclusive one", () => {
    const spans: OfficialSpan[] = [
      { from: 1000, to: 1100, state: "major_outage" },
      { from: 1050, to: 1300, state: "partial_outage" },
      { from: 1500, to: 1600, state: "degraded" },
    ];
    const { official, inclusive, people } = uptimesOf(spans, [{ from: 900, to: 1250 }], window, {
      official: 0,
      people: 0,
    });
    expect(official).toBeCloseTo(1 - (100 + 0.3 * 200) / 1000, 12);
    expect(inclusive).toBeCloseTo(0.6, 12);
    expect(people).toBeCloseTo(0.75, 12);
  });

  it("is null for unknown times, and starts with the first known time", () => {
    const span: OfficialSpan = { from: 1500, to: 1600, state: "major_outage" };
    const none = { official: null, inclusive: null, people: null };
    expect(uptimesOf([], [], window, { official: null, people: 2000 })).toEqual(none);
    expect(uptimesOf([span], [span], window, { official: 1500, people: 1600 })).toEqual({
      official: 0.8,
      inclusive: 0.8,
      people: 1,
    });
  });

  it("covers as many milliseconds as counting them one by one", () => {
    const span = fc.record({ from: fc.integer({ min: 980, max: 1060 }), lasts: fc.nat(30) });
    fc.assert(
      fc.property(fc.array(span), (drawn) => {
        const spans = drawn.map(({ from, lasts }) => ({ from, to: from + lasts }));
        const small = { from: 1000, to: 1050 };
        const counted = Array.from({ length: 50 }, (_, at) => 1000 + at).filter((ms) =>
          spans.some(({ from, to }) => ms >= from && ms < to),
        ).length;
        expect(covered(spans, small)).toBe(counted);
      }),
    );
  });
});
