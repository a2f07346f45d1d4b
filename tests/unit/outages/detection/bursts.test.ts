import { describe, expect, it } from "vitest";
import { burstsBy, scoreShares, scoresAt, thresholdOf } from "@/lib/outages/detection/bursts";
import { detector, minKnownHours } from "@/lib/outages/detection/engine";
import type { MinuteInput, MinuteRow } from "@/lib/outages/detection/minute-record";

const start = 29_000_000;
const cell = { surface: "claude-code", model: "opus-5" };
const row = (network: string, people: number, change: Partial<MinuteRow> = {}): MinuteRow => ({
  ...{ ...cell, symptom: "http-529", network, counted: 63, people },
  ...change,
});
const input = (minute: number, rows: readonly MinuteRow[]): MinuteInput => ({ minute, rows, worksAgain: [] });

/** Two days with a report every ten minutes from varying cells. */
const quiet = () => {
  const learnt = detector();
  const places = ["claude-web", "claude-code", "claude-api", "claude-mobile"];
  for (let at = 0; at < 2 * minKnownHours * 60; at += 1) {
    const surface = places[(at / 10) % places.length] ?? "claude-web";
    const symptom = at % 20 === 0 ? "timeout" : "other";
    learnt.learn(input(start + at, at % 10 === 0 ? [row(`n${at}`, 1, { surface, symptom })] : []));
  }
  return learnt.save();
};
const saved = quiet();
const from = saved.lastMinute + 1;
/** 150 minutes with the given rows in some of them. */
const minutes = (rows: Record<number, MinuteRow[]>) =>
  Array.from({ length: 150 }, (_, at) => input(from + at, rows[at] ?? []));
const last = from + 149;

describe("bursts", () => {
  it("sums people by network and by cell, most first, each with its highest 15 minutes", () => {
    const seen = minutes({
      100: [row("a", 3), row("b", 1, { surface: "claude-web" })],
      110: [row("a", 2)],
      130: [row("a", 1, { counted: 1 }), row("c", 4, { counted: 32, model: "not-sure" })],
    });
    expect(burstsBy("network", seen)).toEqual([
      { key: "a", people: 5, peakPeople: 5, peakMinute: from + 110, others: 1, largestShare: 1 },
      { key: "c", people: 4, peakPeople: 4, peakMinute: from + 130, others: 1, largestShare: 1 },
      { key: "b", people: 1, peakPeople: 1, peakMinute: from + 100, others: 1, largestShare: 1 },
    ]);
    expect(burstsBy("cell", seen)[0]).toMatchObject({ key: "claude-code/opus-5", people: 6, others: 1 });
  });
});

describe("the score that a network caused", () => {
  const shareOf = (seen: readonly MinuteInput[], network: string) =>
    scoreShares(saved, seen, new Map([[network, last]])).get(network);
  const crowd = (networks: number) =>
    Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [
        139 + at,
        Array.from({ length: networks }, (_, one) => row(`n${at}-${one}`, 1)),
      ]),
    );

  it("is 0 for one network alone, however many reporters it has", () => {
    const share = shareOf(minutes({ 140: [row("brigade", 500)], 149: [row("brigade", 500)] }), "brigade");
    expect(share).toEqual({ minute: last, zone: null, score: 0, without: 0 });
  });

  it("is most of the score with two small helpers, and 0 without the network", () => {
    const few = { 140: [row("brigade", 40), row("x", 9), row("y", 9)], 149: [row("brigade", 40)] };
    const share = shareOf(minutes(few), "brigade");
    expect(share?.score).toBeGreaterThan(0);
    expect(share?.without).toBe(0);
    expect(share?.zone).not.toBeNull();
  });

  it("is a small part of an outage that many networks report", () => {
    const share = shareOf(minutes(crowd(3)), "n0-0");
    expect(share?.score).toBeGreaterThan(thresholdOf(saved));
    expect((share?.score ?? 0) - (share?.without ?? 0)).toBeLessThan(0.15 * (share?.score ?? 0));
    expect(share?.without).toBeLessThan(share?.score ?? 0);
  });

  it("without a network equals the score of minutes in which it never reported", () => {
    const rows = crowd(2);
    const joined = minutes({ ...rows, 145: [...(rows[145] ?? []), row("one", 7)] });
    const share = shareOf(joined, "one");
    const zone = share?.zone ?? "";
    const scoreOf = (seen: readonly MinuteInput[]) =>
      scoresAt(saved, seen, new Map([[zone, last]])).get(zone);
    expect(share?.score).toBe(scoreOf(joined));
    expect(share?.without).toBe(scoreOf(minutes(rows)));
    expect(share?.without).toBeGreaterThan(0);
  });

  it("is of its own zone during a larger outage elsewhere", () => {
    const elsewhere = { surface: "claude-web", model: "sonnet-5", symptom: "timeout" };
    const outage = crowd(9);
    const few = { 140: [row("brigade", 40), row("x", 9), row("y", 9)], 149: [row("brigade", 40)] };
    const both = Object.fromEntries(
      Array.from({ length: 150 }, (_, at) => [
        at,
        [
          ...(outage[at] ?? []).map((one) => ({ ...one, ...elsewhere })),
          ...(few[at as keyof typeof few] ?? []),
        ],
      ]),
    );
    const share = shareOf(minutes(both), "brigade");
    expect(share?.zone).toContain("claude-code");
    expect(share?.score).toBeGreaterThan(0);
    expect(share?.without).toBe(0);
  });

  it("of a cell is its own, and 0 for a quiet cell", () => {
    const scores = scoresAt(
      saved,
      minutes(crowd(3)),
      new Map([
        ["cell:claude-code/opus-5", last],
        ["cell:claude-web/sonnet-5", last],
      ]),
    );
    expect(scores.get("cell:claude-code/opus-5")).toBeGreaterThan(thresholdOf(saved));
    expect(scores.get("cell:claude-web/sonnet-5")).toBe(0);
  });

  it("does not change the saved state", () => {
    const before = JSON.stringify(saved);
    shareOf(minutes(crowd(3)), "n0-0");
    expect(JSON.stringify(saved)).toBe(before);
  });
});
