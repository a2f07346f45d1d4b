import { describe, expect, it } from "vitest";
import { onceCounter } from "@/lib/demo/simulation/count-once";
import { randomOf } from "@/lib/demo/simulation/random";
import {
  type SimulatedDay,
  type StreamOptions,
  simulatedDays,
  usualStream,
} from "@/lib/demo/simulation/stream";
import { lastMinuteOf, outagesOfDay, shapeAt, type TrueOutage } from "@/lib/demo/simulation/true-outages";
import { minuteOfWeek, weekFactor } from "@/lib/demo/simulation/week";

const run = (options: Partial<StreamOptions>): SimulatedDay[] => [
  ...simulatedDays({ ...usualStream, ...options }),
];
const quiet = { outagesPerMonth: 0, chatterPerMonth: 0, attacksPerMonth: 0 };
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const at = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

const drawn = (days: number): TrueOutage[] =>
  Array.from({ length: days }, (_, day) =>
    outagesOfDay(5, usualStream.startMinute + day * 1440, 45, 0.3),
  ).flat();

describe("the generator", () => {
  it("gives equal days for equal seeds, and different days for different seeds", () => {
    expect(run({ days: 3 })).toEqual(run({ days: 3 }));
    expect(run({ days: 3, seed: 2 })).not.toEqual(run({ days: 3 }));
    expect(run({ days: 2 })).toEqual(run({ days: 4 }).slice(0, 2));
  });

  it("draws uniform numbers from independent streams", () => {
    const [a, b] = [randomOf(1, "a"), randomOf(1, "b")];
    const pairs = Array.from({ length: 20_000 }, () => [a(), b()] as const);
    expect(mean(pairs.map(([x]) => x))).toBeCloseTo(0.5, 1);
    expect(Math.abs(mean(pairs.map(([x, y]) => (x - 0.5) * (y - 0.5)))) * 12).toBeLessThan(0.03);
  });

  it("keeps its mean rate, and has the dispersion measured on public report counts", () => {
    const days = run({ days: 56, ratePerMinute: 0.3, ...quiet });
    const fails = days.map((day) => {
      const once = onceCounter();
      return day.reports.filter((report) => once(report) & 32 && !report.works);
    });
    expect(fails.flat().length / (56 * 1440)).toBeGreaterThan(0.27);
    expect(fails.flat().length / (56 * 1440)).toBeLessThan(0.33);

    const bins = new Map<number, number>();
    for (const report of fails.flat())
      bins.set(Math.floor(report.atMinute / 20), 1 + (bins.get(Math.floor(report.atMinute / 20)) ?? 0));
    const first = usualStream.startMinute / 20;
    const series = Array.from({ length: 56 * 72 }, (_, nth) => ({
      seen: bins.get(first + nth) ?? 0,
      usual: 6 * weekFactor((first + nth) * 20 + 10),
    }));
    const residuals = series.map(({ seen, usual }) => (seen - usual) / Math.sqrt(usual));
    const dispersion = mean(residuals.map((r) => r * r));
    const lagOne = mean(residuals.slice(1).map((r, nth) => r * (residuals[nth] ?? 0))) / dispersion;
    expect(dispersion).toBeGreaterThan(1.2);
    expect(dispersion).toBeLessThan(3.6);
    expect(lagOne).toBeGreaterThan(0.09);
    expect(lagOne).toBeLessThan(0.5);
  });

  it("varies over the week like a developer service", () => {
    const hours = Array.from({ length: 168 }, (_, hour) =>
      mean(
        Array.from({ length: 60 }, (_, minute) => weekFactor(usualStream.startMinute + hour * 60 + minute)),
      ),
    );
    const ratio = Math.max(...hours) / Math.min(...hours);
    expect(ratio).toBeGreaterThan(6);
    expect(ratio).toBeLessThan(8);
    expect(mean(hours)).toBeCloseTo(1, 5);
  });

  it("draws outages with the frequency, length and hours of the official record", () => {
    const outages = drawn(1200);
    expect(outages.length / 40).toBeGreaterThan(42);
    expect(outages.length / 40).toBeLessThan(48);
    const lasted = outages.map((outage) => outage.end - outage.start);
    expect(at(lasted, 0.5)).toBeGreaterThan(62);
    expect(at(lasted, 0.5)).toBeLessThan(78);
    expect(Math.min(...lasted)).toBeGreaterThanOrEqual(6);
    expect(Math.max(...lasted)).toBeLessThanOrEqual(900);
    const share = (test: (outage: TrueOutage) => boolean) => outages.filter(test).length / outages.length;
    expect(share((outage) => minuteOfWeek(outage.start) >= 5 * 1440)).toBeCloseTo(0.13, 1);
    expect(Math.abs(share((outage) => Math.floor((outage.start % 1440) / 360) === 2) - 0.39)).toBeLessThan(
      0.05,
    );
    expect(share((outage) => outage.severity === "minor")).toBeCloseTo(0.68, 1);
    const overlapping = share((outage) =>
      outages.some((other) => other !== outage && other.start <= outage.start && other.end > outage.start),
    );
    expect(overlapping).toBeGreaterThan(0.15);
    expect(overlapping).toBeLessThan(0.27);
  });

  it("shapes a burst as measured: it rises in minutes, falls within the hour, and stops soon after the end", () => {
    for (const outage of drawn(60)) {
      const course = Array.from({ length: lastMinuteOf(outage) - outage.start }, (_, nth) =>
        shapeAt(outage, outage.start + nth),
      );
      expect(Math.max(...course)).toBeLessThanOrEqual(1);
      expect(course.at(-1) ?? 1).toBeLessThan(0.002);
      expect(shapeAt(outage, outage.start - 1)).toBe(0);
    }
  });

  it("keeps the level during outages, and gives their reports a common symptom with the requested share", () => {
    const days = run({
      days: 20,
      ratePerMinute: 2,
      chatterPerMonth: 0,
      attacksPerMonth: 0,
      sharedSymptom: 1,
    });
    const large = days.flatMap((day) => day.outages).filter((outage) => outage.amplitude > 40);
    expect(large.length).toBeGreaterThan(0);
    const reports = days.flatMap((day) => day.reports);
    for (const outage of large) {
      const inside = reports.filter(
        (report) =>
          !report.works &&
          report.atMinute >= outage.start &&
          report.atMinute < outage.end &&
          outage.cells.some((cell) => cell.surface === report.surface && cell.model === report.model),
      );
      const alike = inside.filter((report) => report.symptom === outage.symptom).length;
      if (inside.length > 50) expect(alike / inside.length).toBeGreaterThan(0.7);
    }
  });

  it("posts with the measured median delay, and never resolves before the post", () => {
    const days = run({ days: 200, ratePerMinute: 0.01 });
    const posts = days.flatMap((day) => day.posts);
    const starts = new Map(days.flatMap((day) => day.outages).map((outage) => [outage.id, outage.start]));
    const lags = posts.map((post) => post.posted - (starts.get(post.outageId) ?? 0));
    expect(at(lags, 0.5)).toBeGreaterThan(15);
    expect(at(lags, 0.5)).toBeLessThan(26);
    for (const post of posts) expect(post.resolved).toBeGreaterThanOrEqual(post.posted);
  });
});
