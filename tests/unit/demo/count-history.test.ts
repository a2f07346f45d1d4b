import { describe, expect, it } from "vitest";
import { HistoryCount } from "@/lib/demo/count-history";
import { generateDay } from "@/lib/demo/generate";
import { readDemoOptions } from "@/lib/demo/options";
import { dayStartOf, demoStart, minutesPerDay } from "@/lib/demo/script";
import type { SimulatedReport } from "@/lib/demo/simulation/report";

const report = (change: Partial<SimulatedReport>): SimulatedReport => ({
  atMinute: 29_458_080,
  surface: "claude-code",
  model: "opus-5-5",
  symptom: "http-529",
  reporter: 1,
  works: false,
  cause: "usual",
  ...change,
});

describe("the generated history", () => {
  it("counts a reporter once per zone in any 30 minutes, in three steps", () => {
    const history = new HistoryCount();
    for (const atMinute of [29_458_080, 29_458_090, 29_458_110]) history.add(report({ atMinute }));
    history.add(report({ atMinute: 29_458_111, model: "sonnet-5-5" }));
    const rows = history.rows();
    const sums = [1, 60, 1440].map((step) =>
      rows.filter((row) => row.stepMinutes === step).map((row) => row.counts),
    );
    expect(sums).toEqual([
      [
        [1, 1, 1, 1, 1, 1],
        [1, 1, 1, 1, 1, 1],
        [1, 0, 1, 1, 0, 0],
      ],
      [
        [2, 2, 2, 2, 2, 2],
        [1, 0, 1, 1, 0, 0],
      ],
      [
        [2, 2, 2, 2, 2, 2],
        [1, 0, 1, 1, 0, 0],
      ],
    ]);
  });

  it("counts works votes separately", () => {
    const history = new HistoryCount();
    history.add(report({}));
    history.add(report({ works: true }));
    expect(history.rows().map((row) => row.vote)).toEqual([
      "fails",
      "fails",
      "fails",
      "works",
      "works",
      "works",
    ]);
  });
});

describe("the demonstration's options", () => {
  it("have defaults", () =>
    expect(readDemoOptions([])).toEqual({ speed: 60, seed: 1, port: 3000, dev: false }));
  it.each([
    [["--speed", "0"], "--speed must be a number from 1 to 600"],
    [["--speed", "fast"], "--speed must be a number from 1 to 600"],
    [["--minutes", "1.5"], "--minutes must be a whole number from 1 to 1440"],
  ])("%j are rejected with a message", (args, words) => expect(() => readDemoOptions(args)).toThrow(words));
});

describe("the demonstration's days", () => {
  const first = 29_458_080;
  it.each([0, 1, 2])("have their own outage, and reports within the day: day %i", (number) => {
    const day = generateDay(1, first, number);
    const start = first + number * minutesPerDay;
    expect(day.startMinute).toBe(start);
    expect(day.outage).toMatchObject({ start: start + 15, end: start + 90 });
    expect(day.reports.length).toBeGreaterThan(500);
    expect(day.reports.every(({ atMinute }) => atMinute >= start && atMinute < start + minutesPerDay)).toBe(
      true,
    );
  });
  it("do not repeat each other's reports", () => {
    const surfacesOf = (number: number) =>
      generateDay(1, first, number).reports.map(({ surface }) => surface);
    expect(surfacesOf(1)).not.toEqual(surfacesOf(2));
  });
  it.each([
    [first, first],
    [first + minutesPerDay - 1, first],
    [first + minutesPerDay, first + minutesPerDay],
  ])("begin where the one before ended: minute %i is in the day from %i", (minute, start) =>
    expect(dayStartOf(minute, first)).toBe(start),
  );
});

describe("the demonstration's start", () => {
  it.each([
    ["a weekday evening", "2026-11-20T18:00:00Z", "2026-11-20T14:30:00.000Z"],
    ["a weekday morning", "2026-11-20T08:00:00Z", "2026-11-19T14:30:00.000Z"],
    ["a Sunday", "2026-11-22T20:00:00Z", "2026-11-20T14:30:00.000Z"],
    ["a Monday morning", "2026-11-23T02:00:00Z", "2026-11-20T14:30:00.000Z"],
  ])("on %s is the last weekday afternoon", (_, now, start) => {
    expect(demoStart(new Date(now)).toISOString()).toBe(start);
  });
});
