import { describe, expect, it } from "vitest";
import {
  curveOf,
  type DetectorFigures,
  falseAlarmFigures,
  outageFigures,
  type PartFate,
  plainFigures,
  quorumCost,
} from "./figures";
import { tableOf } from "./table";

const fate = (change: Partial<PartFate>): PartFate => ({
  part: 0,
  outageId: 1,
  visible: true,
  large: true,
  delay: 10,
  confirmedLag: null,
  beforeOfficial: false,
  f1: 1,
  endError: 5,
  ...change,
});
const figures = (fates: PartFate[], plain = fates): DetectorFigures => ({
  name: "Ours",
  ...falseAlarmFigures(3, 90),
  ...outageFigures(fates, plain),
  colludersCell: Number.NaN,
  colludersAll: 52,
});

describe("figures of a detector", () => {
  it("count missed and late outages as 60 minutes, and include only visible ones", () => {
    const found = figures([
      fate({ delay: 10 }),
      fate({ outageId: 2, delay: null, f1: null, large: false }),
      fate({ outageId: 3, delay: 200 }),
      fate({ outageId: 4, visible: false, large: false, delay: null }),
    ]);
    expect(found.visible).toBe(3);
    expect(found.recallVisible).toBeCloseTo(2 / 3, 3);
    expect(found.recallLarge).toBe(1);
    expect(found.cappedDelayMinutes).toBeCloseTo(130 / 3, 1);
    expect(found.p95DelayMinutes).toBe(200);
    expect(found.falseAlarmsPerMonth).toBe(1);
  });

  it("pair with the plain scan by outage in any order, and never across parts", () => {
    const ours = [fate({ part: 0, delay: 5 }), fate({ part: 1, delay: 20 })];
    const plain = [fate({ part: 1, delay: 50 }), fate({ part: 0, delay: 15 })];
    expect(outageFigures(ours, plain).pairedDelayMinutes).toBe(-20);
    expect(outageFigures(ours, plain.slice(1)).pairedDelayMinutes).toBe(-10);
  });

  it("print as JSON in a fixed format, with null for not applicable", () => {
    const printed: unknown = JSON.parse(JSON.stringify(plainFigures(figures([fate({})]))));
    expect(Object.keys(printed ?? {})).toEqual([
      "name",
      "falseAlarmsPerMonth",
      "recallVisible",
      "recallLarge",
      "cappedDelayMinutes",
      "medianDelayMinutes",
      "p95DelayMinutes",
      "firstOfVisible",
      "firstOfAll",
      "whereF1",
      "endErrorMinutes",
      "colludersCell",
      "colludersAll",
    ]);
    expect(printed).toMatchObject({ colludersCell: null, colludersAll: 52, whereF1: 1 });
  });

  it("appear in a table with their intervals, in aligned columns", () => {
    const table = tableOf([figures([fate({}), fate({ outageId: 2, delay: null })])]).split("\n");
    expect(table).toHaveLength(2);
    expect(table[0]?.length).toBe(table[1]?.length);
    expect(table[1]).toContain("1 (0.21–2.92)");
    expect(table[1]).toContain("0.5 (0.095–0.905)");
    expect(table[1]).toContain("–");
  });

  it("include the cost of network weights: how many are confirmed, how much later, and the delay of the signal", () => {
    const all = [
      fate({ delay: 10, confirmedLag: 8 }),
      fate({ outageId: 2, delay: 20, confirmedLag: 12 }),
      fate({ outageId: 3, delay: 30 }),
      fate({ outageId: 4, delay: null }),
    ];
    const unguarded = all.map((one) => ({ ...one, delay: one.delay === null ? 58 : one.delay - 2 }));
    expect(quorumCost(all, unguarded)).toMatchObject({
      confirmed: 0.667,
      medianLagMinutes: 12,
      signalLossMinutes: 2,
    });
  });

  it("form a curve by threshold, with the false alarms at each", () => {
    const peaks = [9, 11, 13].map((value, at) => ({ minute: at * 1000, value }));
    const tried = [12, 8].map((thresholdNats) => ({
      thresholdNats,
      fates: [fate({ delay: thresholdNats === 8 ? 5 : null })],
    }));
    expect(curveOf(tried, peaks, 30)).toEqual([
      { thresholdNats: 8, falseAlarmsPerMonth: 3, recallVisible: 1, cappedDelayMinutes: 5 },
      { thresholdNats: 12, falseAlarmsPerMonth: 1, recallVisible: 0, cappedDelayMinutes: 60 },
    ]);
  });
});
