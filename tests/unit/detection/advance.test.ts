import { describe, expect, it } from "vitest";
import { advanceOutages } from "@/lib/detection/advance";
import type { Observation, Outage } from "@/lib/detection/outage";

const start = new Date("2026-11-21T15:00:00.000Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const zone = { kind: "cell", surface: "claude-code", model: "opus-5" } as const;
const seen = (people: number): Observation[] => [
  { zone, people, expected: 0.5, symptom: "http-529" },
  { zone: { kind: "surface", surface: "claude-code" }, people: people + 1, expected: 3, symptom: null },
];

/** Plays people per step of five minutes and gives the outages after each. */
function play(people: number[]): Outage[][] {
  let outages: Outage[] = [];
  return people.map((count, index) => {
    const open = outages.filter((outage) => outage.phase !== "ended");
    outages = advanceOutages(open, seen(count), later(index * 5), () => `outage-${index}`);
    return outages;
  });
}

describe("the provisional life of an outage", () => {
  it("opens once, at the zone that explains it best, and is confirmed with enough people", () => {
    const [first, second, third] = play([2, 6, 30]);
    expect(first).toEqual([]);
    expect(second).toMatchObject([{ zone, tier: "signal", phase: "active", alarmAt: later(5) }]);
    expect(third).toMatchObject([{ zone, tier: "confirmed", alarmAt: later(5), peakPeople: 30 }]);
  });

  it("never moves the alarm, subsides, and ends twenty minutes later", () => {
    const steps = play([30, 40, 3, 2, 2, 1, 0]);
    expect(new Set(steps.flat().map((outage) => outage.alarmAt.getTime()))).toEqual(
      new Set([start.getTime()]),
    );
    expect(steps.map((outages) => outages[0]?.phase)).toEqual([
      "active",
      "active",
      "subsiding",
      "subsiding",
      "subsiding",
      "subsiding",
      "ended",
    ]);
    expect(steps.at(-1)?.[0]?.endedAt).toEqual(later(30));
  });

  it("stays as it is when the clock steps back", () => {
    const [open] = play([30]);
    expect(advanceOutages(open ?? [], seen(0), later(-10), () => "new")).toEqual(open);
  });

  it("raises nothing for three people however unusual", () => {
    expect(play([3, 3, 3]).flat()).toEqual([]);
  });
});
