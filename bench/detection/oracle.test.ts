import { describe, expect, it } from "vitest";
import { usedCells } from "@/lib/demo/simulation/scope";
import { unknownModelShare, usualStream } from "@/lib/demo/simulation/stream";
import type { TrueOutage } from "@/lib/demo/simulation/true-outages";
import { modelUsage, surfaceUsage } from "@/lib/demo/simulation/usage";
import { eventsAt } from "./calibrate";
import { oracleAlarm, oraclePeaks, oracleThreshold, oracleValues } from "./oracle";
import { oracleDays } from "./oracle-days";
import { excessByPlace, outageLift, placeIndex } from "./oracle-template";

const calm = { outagesPerMonth: 0, chatterPerMonth: 0, attacksPerMonth: 0 };
const opus = usedCells.filter((cell) => cell.model === "opus-5-5");
const start = usualStream.startMinute + 6 * 1440 + 15 * 60;

const outageOf = (change: Partial<TrueOutage>): TrueOutage => ({
  id: 1,
  start,
  end: start + 90,
  cells: opus,
  share: 0.4,
  severity: "major",
  amplitude: 12,
  riseMinutes: 8,
  halfLifeMinutes: 30,
  symptom: "http-500",
  extraReports: 100,
  ...change,
});
const daysWith = (seed: number, days: number, extraOutages: TrueOutage[] = [], sharedSymptom = 0.7) =>
  oracleDays({ ...usualStream, ...calm, seed, days, extraOutages, sharedSymptom });

describe("the oracle", () => {
  it("expects the excess of an outage, whatever cells its reports name", () => {
    const excess = excessByPlace(opus, 3);
    let sum = 0;
    for (const [surface, share] of surfaceUsage)
      for (const [model, part] of [...modelUsage, ["not-sure", 0]] as const) {
        const usual = model === "not-sure" ? unknownModelShare : (1 - unknownModelShare) * part;
        sum += share * usual * (excess[placeIndex(surface, model)] ?? 0);
      }
    const opusShare = opus.reduce((all, cell) => all + cell.share, 0);
    expect(sum).toBeCloseTo(3 * opusShare, 2);
  });

  it("knows the normal number of each minute, which matches the arrivals", () => {
    const days = daysWith(3, 60);
    const expected = days.usualBefore.at(-1) ?? 0;
    expect(Math.abs(days.minutes.length - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  it("never alarms before the start, and soon after it for large outages", () => {
    const outage = outageOf({});
    const days = daysWith(4, 8, [outage]);
    const alarm = oracleAlarm({ days, sharedSymptom: null }, outage, 7, outage.end);
    expect(alarm).not.toBeNull();
    expect(alarm ?? 0).toBeGreaterThanOrEqual(start);
    expect(alarm ?? 0).toBeLessThan(start + 30);
  });

  it("never alarms later for a lower threshold", () => {
    const outage = outageOf({ amplitude: 4 });
    const mind = { days: daysWith(5, 8, [outage]), sharedSymptom: null };
    const alarms = [2, 4, 6, 8].map(
      (nats) => oracleAlarm(mind, outage, nats, outage.end) ?? Number.POSITIVE_INFINITY,
    );
    expect(alarms).toEqual(alarms.toSorted((a, b) => a - b));
  });

  it("gains nothing from symptoms that are not shared, and more from a larger share", () => {
    const outage = outageOf({});
    const valuesOf = (shared: number, reads: boolean) => {
      const days = daysWith(6, 8, [outage], shared);
      return oracleValues({ days, sharedSymptom: reads ? shared : null }, outage, start, outage.end);
    };
    expect([...outageLift(outage, 0)].every((lift) => Math.abs(lift - 1) < 1e-9)).toBe(true);
    const most = (values: { value: number }[]) => Math.max(...values.map(({ value }) => value));
    expect(most(valuesOf(0, true))).toBeCloseTo(most(valuesOf(0, false)), 6);
    expect(most(valuesOf(0.7, true))).toBeGreaterThan(most(valuesOf(0.7, false)) + 2);
  });

  it("ignores other known causes, such as another outage of everything", () => {
    const other = outageOf({ id: 2, cells: usedCells, share: 1, amplitude: 10 });
    const days = daysWith(7, 8, [other]);
    const outage = outageOf({ symptom: "timeout" });
    const most = (mind: typeof days) =>
      Math.max(
        ...oracleValues({ days: mind, sharedSymptom: 0.7 }, outage, start, outage.end).map(
          ({ value }) => value,
        ),
      );
    expect(most(days)).toBeLessThan(6);
    expect(most({ ...days, causes: [] })).toBeGreaterThan(20);
  });

  it("keeps its false alarm rate on other days than those of its threshold", () => {
    const outages = [3, 6, 12, 40].map((amplitude) => outageOf({ amplitude }));
    const [set, unseen] = [daysWith(8, 120), daysWith(9, 120)];
    const alarms = outages.map((outage) => {
      const threshold = oracleThreshold(oraclePeaks({ days: set, sharedSymptom: null }, outage), 3.6);
      return eventsAt(oraclePeaks({ days: unseen, sharedSymptom: null }, outage), threshold);
    });
    const mean = alarms.reduce((sum, count) => sum + count, 0) / alarms.length;
    expect(mean).toBeGreaterThan(0.5);
    expect(mean).toBeLessThan(9);
  });
});
