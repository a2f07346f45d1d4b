import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { shareOf, usedCells } from "@/lib/demo/simulation/scope";
import { usualStream } from "@/lib/demo/simulation/stream";
import type { TrueOutage } from "@/lib/demo/simulation/true-outages";
import { detector } from "@/lib/outages/detection/engine";
import type { MinuteInput, MinuteRow } from "@/lib/outages/detection/minute-record";
import type { DetectionEvent } from "@/lib/outages/detection/outage";
import type { SavedDetection } from "@/lib/outages/detection/saved-state";
import { countedDays } from "./minute-stream";

vi.setConfig({ testTimeout: 60_000 });

const calm = { outagesPerMonth: 0, chatterPerMonth: 0, attacksPerMonth: 0 };
const firstDay = usualStream.startMinute;
const opus = usedCells.filter((cell) => cell.model === "opus-5-5");

const outageAt = (start: number, lasts: number, amplitude: number, cells = opus): TrueOutage => ({
  id: start,
  start,
  end: start + lasts,
  cells,
  share: shareOf(cells),
  severity: "major",
  amplitude,
  riseMinutes: 5,
  halfLifeMinutes: 40,
  symptom: "http-500",
  extraReports: 100,
});

const minutesOf = (days: number, outages: TrueOutage[] = [], ratePerMinute = 0.3): MinuteInput[] =>
  [...countedDays({ ...usualStream, ...calm, days, ratePerMinute, extraOutages: outages })].flatMap(
    (day) => day.minutes,
  );

/** Learns all but the last days, then steps. The state goes through JSON at the given interval. */
function run(minutes: readonly MinuteInput[], learnDays: number, restartEvery = Number.POSITIVE_INFINITY) {
  let engine = detector();
  const events: DetectionEvent[] = [];
  minutes.forEach((input, nth) => {
    if (nth < learnDays * 1440) engine.learn(input);
    else events.push(...engine.step(input).events);
    if (nth > learnDays * 1440 && nth % restartEvery === 0)
      engine = detector(JSON.parse(JSON.stringify(engine.save())) as SavedDetection);
  });
  return { events, engine };
}

const start = firstDay + 14 * 1440 + 15 * 60;
const failing = minutesOf(15, [outageAt(start, 90, 20)]);

const wholeStream = run(failing, 14).events;

describe("detection", () => {
  const events = wholeStream;
  const opened = events.find((event) => event.kind === "opened");

  it("finds an outage within minutes, locates its model, confirms it and ends it", () => {
    expect(events.filter((event) => event.kind === "opened")).toHaveLength(1);
    expect(opened?.minute).toBeGreaterThanOrEqual(start);
    expect(opened?.minute).toBeLessThan(start + 20);
    expect(opened?.outage.onsetMinute).toBeGreaterThan(start - 10);
    expect(opened?.outage.onsetMinute).toBeLessThanOrEqual(opened?.minute ?? 0);
    const last = events.at(-1);
    expect(last?.kind).toBe("ended");
    expect(last?.minute).toBeGreaterThan(start + 60);
    expect(last?.outage.zones.at(-1)?.key).toBe("model:opus-5-5");
    expect(last?.outage.tier).toBe("confirmed");
    expect(last?.outage.alarmMinute).toBe(opened?.outage.alarmMinute);
  });

  it.each([
    [
      "part:developer/opus-5-5",
      (surface: string, model: string) => model === "opus-5-5" && surfaceOf(surface).group === "developer",
    ],
    [
      "model:opus-5-5+model:sonnet-5-5",
      (_: string, model: string) => model === "opus-5-5" || model === "sonnet-5-5",
    ],
    ["family:opus", (_: string, model: string) => modelOf(model).family === "opus"],
    ["group:chat", (surface: string) => surfaceOf(surface).group === "chat"],
    ["surface:claude-web", (surface: string) => surface === "claude-web"],
    [
      "cell:claude-code/sonnet-5-5",
      (surface: string, model: string) => surface === "claude-code" && model === "sonnet-5-5",
    ],
    ["all", () => true],
  ] as const)("places %s", (key, holds) => {
    const cells = usedCells.filter(({ surface, model }) => holds(surface, model));
    const { events: said } = run(minutesOf(15, [outageAt(start, 90, 40, cells)]), 14);
    expect(said.at(-1)?.outage.zones.at(-1)?.key).toBe(key);
  });

  it("stores evidence from which the score can be recomputed", () => {
    const evidence = opened?.outage.evidence;
    const inWindow = evidence?.minutes.slice(-(evidence?.windowMinutes ?? 0));
    expect(inWindow?.reduce((sum, minute) => sum + minute.people, 0)).toBe(evidence?.people);
    const score = (evidence?.countNats ?? 0) + (evidence?.symptomNats ?? 0) - (evidence?.penaltyNats ?? 0);
    expect(score).toBeGreaterThanOrEqual(evidence?.thresholdNats ?? 0);
  });

  it("gives the same result with a restart every few minutes", () => {
    expect(run(failing, 14, 7).events).toEqual(events);
  });

  it("ignores repeated and earlier minutes", () => {
    const { engine } = run(failing.slice(0, 14 * 1440 + 16 * 60), 14);
    const before = engine.save();
    for (const input of failing.slice(14 * 1440 + 900, 14 * 1440 + 16 * 60))
      expect(engine.step(input).events).toEqual([]);
    expect(engine.save()).toEqual(before);
  });

  it("keeps the outage and its alarm after a missed hour", () => {
    const { engine } = run(failing.slice(0, 14 * 1440 + 15 * 60 + 30), 14);
    const later: DetectionEvent[] = [];
    for (const input of failing.slice(14 * 1440 + 16 * 60 + 30)) later.push(...engine.step(input).events);
    expect(later.filter((event) => event.kind === "opened")).toEqual([]);
    for (const event of later) expect(event.outage.alarmMinute).toBe(opened?.outage.alarmMinute);
  });

  it("raises no alarm before it has a day of history", () => {
    const { events: early } = run(minutesOf(1, [outageAt(firstDay + 600, 90, 40)]), 0);
    expect(early).toEqual([]);
  });
});

/** The events of a detector for `minutes` after learning `learnt`: kind, minute and zone. */
function saidOf(learnt: SavedDetection, minutes: readonly MinuteInput[]) {
  const engine = detector(JSON.parse(JSON.stringify(learnt)) as SavedDetection);
  return minutes.flatMap((input) =>
    engine
      .step(input)
      .events.map(({ kind, minute, outage }) => ({ kind, minute, zone: outage.zones.at(-1)?.key ?? "" })),
  );
}

describe("a transformed stream", () => {
  const quiet = failing.slice(0, 14 * 1440);
  const day = failing.slice(14 * 1440);
  const learnt = run(quiet, 14).engine.save();
  const said = saidOf(learnt, day);

  it("gives the same result for any order of reports within a minute", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (key) => {
        const turned = day.map((input) => {
          const places = new Map(input.rows.map((row, at) => [row, (key * (at + 1) * 7919) % 10_007]));
          return {
            ...input,
            rows: input.rows.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)),
          };
        });
        expect(saidOf(learnt, turned)).toEqual(said);
      }),
      { numRuns: 10 },
    );
  });

  it("gives the same result whole weeks later", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (weeks) => {
        const shift = weeks * 7 * 1440;
        const later = failing.map((input) => ({ ...input, minute: input.minute + shift }));
        const moved = run(later, 14).events;
        expect(moved.map((event) => [event.kind, event.minute - shift])).toEqual(
          wholeStream.map((event) => [event.kind, event.minute]),
        );
      }),
      { numRuns: 4 },
    );
  });

  it("with twice as many people, also on quiet days, is found no later", () => {
    const twice = (minutes: readonly MinuteInput[]) =>
      minutes.map((input) => ({
        ...input,
        rows: input.rows.flatMap((row) => [row, { ...row, network: `${row.network} too` }]),
      }));
    const learntTwice = run(twice(quiet), 14).engine.save();
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 60 }), (amplitude) => {
        const one = minutesOf(15, [outageAt(start, 90, amplitude)]).slice(14 * 1440);
        const first = saidOf(learnt, one).find(({ kind, minute }) => kind === "opened" && minute >= start);
        if (!first) return;
        const open = saidOf(learntTwice, twice(one)).filter(
          ({ kind, minute }) => (kind === "opened" || kind === "reopened") && minute <= first.minute,
        );
        expect(open.length).toBeGreaterThan(0);
      }),
      { numRuns: 6 },
    );
  });
});

describe("an attacker with one reporter or one network", () => {
  const quiet = minutesOf(14);
  const saved = run(quiet, 14).engine.save();
  const row = (network: string, people: number): MinuteRow => ({
    surface: "claude-code",
    model: "opus-5-5",
    symptom: "http-500",
    network,
    counted: 63,
    people,
  });
  const anyRow = fc.record({
    at: fc.integer({ min: 1, max: 60 }),
    cell: fc.constantFrom(...usedCells),
    symptom: fc.constantFrom("http-500", "http-529", "login-failed", "slow", "other"),
    people: fc.integer({ min: 1, max: 5000 }),
  });

  it("raises no alarm with any number of reports, cells or symptoms", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 200 }), (reports) => {
        const engine = detector(JSON.parse(JSON.stringify(saved)) as SavedDetection);
        for (let nth = 1; nth <= 60; nth++) {
          const rows = reports
            .filter(({ at }) => at === nth)
            .map(({ cell, symptom, people }) => ({
              ...row("one", people),
              surface: cell.surface,
              model: cell.model,
              symptom,
            }));
          expect(engine.step({ minute: saved.lastMinute + nth, rows, worksAgain: [] }).events).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("gets no weight from other networks: it counts as one more", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 100 }), (reports) => {
        const engine = detector(JSON.parse(JSON.stringify(saved)) as SavedDetection);
        for (let nth = 1; nth <= 60; nth++) {
          const attack = reports
            .filter(({ at }) => at === nth)
            .map(({ symptom, people }) => ({ ...row("one", people), symptom }));
          const strangers =
            nth === 20 || nth === 25 ? [{ ...row(`stranger ${nth}`, 1), symptom: "slow" }] : [];
          const minute = saved.lastMinute + nth;
          const { events } = engine.step({ minute, rows: [...attack, ...strangers], worksAgain: [] });
          expect(events).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("never confirms with fewer than twenty people in a cell, with any symptom at any time", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 18 }), (atMinutes) => {
        const engine = detector(JSON.parse(JSON.stringify(saved)) as SavedDetection);
        for (let nth = 1; nth <= 60; nth++) {
          const rows = atMinutes.flatMap((at, who) => (at === nth ? [row(`${who}`, 1)] : []));
          const { events } = engine.step({ minute: saved.lastMinute + nth, rows, worksAgain: [] });
          expect(events.filter((event) => event.kind === "confirmed")).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });
});
