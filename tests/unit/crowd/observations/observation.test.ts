import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  type Observation,
  type Piece,
  splitByMinute,
  subtractPeriods,
} from "@/lib/crowd/observations/observation";
import { minuteMs } from "@/lib/platform/time/units";

const start = Date.parse("2026-04-06T14:30:00Z");
const maxMs = 60 * minuteMs;

const period = fc
  .tuple(fc.integer({ min: 0, max: 3 * maxMs }), fc.integer({ min: 1000, max: maxMs }))
  .map(([offset, length]) => ({ from: start + offset, to: start + offset + length }));
const calls = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 1_000_000_000_000 }));
const observation: fc.Arbitrary<Observation> = fc
  .record({
    period,
    model: fc.constantFrom("opus-5" as const, "sonnet-5" as const),
    ok: calls,
    errors: fc.record({ "http-529": calls, timeout: calls }, { requiredKeys: [] }),
  })
  .map(({ period, ...rest }) => ({
    surface: "claude-api",
    ...rest,
    ...period,
    p50Ms: 900,
    p95Ms: 4000,
  }));

/** Calls by outcome, and the total length of the `ok` pieces, which every minute has. */
const totals = (pieces: readonly Piece[]) => {
  const of = (outcome: string) => pieces.filter((piece) => piece.outcome === outcome);
  const sum = (outcome: string) => of(outcome).reduce((all, piece) => all + piece.calls, 0);
  const ms = of("ok").reduce((all, { from, to }) => all + to - from, 0);
  return { ok: sum("ok"), overloaded: sum("http-529"), timeout: sum("timeout"), ms };
};

describe("an observation split by minute", () => {
  it("adds up exactly to what was sent, and covers the whole period", () => {
    fc.assert(
      fc.property(observation, (one) => {
        const { ok, errors, from, to } = one;
        expect(totals(splitByMinute(one))).toEqual({
          ok,
          overloaded: errors["http-529"] ?? 0,
          timeout: errors.timeout ?? 0,
          ms: to - from,
        });
      }),
    );
  });

  it("has pieces of at most one minute, with whole calls, spread evenly", () => {
    fc.assert(
      fc.property(observation, (one) => {
        for (const piece of splitByMinute(one)) {
          expect(Math.floor(piece.from / minuteMs)).toBe(Math.floor((piece.to - 1) / minuteMs));
          expect(Number.isInteger(piece.calls) && piece.calls >= 0).toBe(true);
          const all = piece.outcome === "ok" ? one.ok : (one.errors[piece.outcome as "timeout"] ?? 0);
          const even = (all * (piece.to - piece.from)) / (one.to - one.from);
          expect(Math.abs(piece.calls - even)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("a period over three minutes", () => {
    const one: Observation = {
      surface: "claude-api",
      model: "opus-5",
      from: start + 30_000,
      to: start + 150_000,
      ok: 100,
      errors: { "http-529": 3, timeout: 0 },
      p50Ms: 900,
      p95Ms: null,
    };
    expect(
      splitByMinute(one).map(({ outcome, from, calls: n, p50Ms }) => [outcome, from - start, n, p50Ms]),
    ).toEqual([
      ["ok", 30_000, 25, 900],
      ["ok", 60_000, 50, 900],
      ["ok", 120_000, 25, 900],
      ["http-529", 30_000, 1, null],
      ["http-529", 60_000, 1, null],
      ["http-529", 120_000, 1, null],
    ]);
  });
});

/** What is stored after these were sent one after the other. */
const storedAfter = (sent: readonly Observation[]): Piece[] =>
  sent.reduce<Piece[]>((kept, one) => {
    const { removed, remaining } = subtractPeriods(kept, [one]);
    return [...kept.filter((piece) => !removed.includes(piece)), ...remaining, ...splitByMinute(one)];
  }, []);

describe("earlier observations of a key", () => {
  it("never overlap, whatever the key sends", () => {
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 6 }), (sent) => {
        const kept = storedAfter(sent);
        const keys = kept.map(({ model, outcome, from }) => `${model} ${outcome} ${from}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const model of ["opus-5", "sonnet-5"]) {
          const pieces = kept
            .filter((piece) => piece.model === model && piece.outcome === "ok")
            .sort((one, other) => one.from - other.from);
          for (const [at, piece] of pieces.entries())
            expect(piece.to).toBeLessThanOrEqual(pieces[at + 1]?.from ?? Number.POSITIVE_INFINITY);
        }
      }),
    );
  });

  it("are replaced by the latest one, which stays whole, and calls never grow", () => {
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 4 }), observation, (before, last) => {
        const kept = storedAfter([...before, last]);
        const within = kept.filter(
          ({ model, from, to }) => model === last.model && from >= last.from && to <= last.to,
        );
        expect(within).toEqual(splitByMinute(last));
        const most = totals([...before, last].flatMap(splitByMinute));
        const now = totals(kept);
        expect(now.ok).toBeLessThanOrEqual(most.ok);
        expect(now.overloaded).toBeLessThanOrEqual(most.overloaded);
      }),
    );
  });

  it("stay the same if sent again, and add up if periods only touch", () => {
    fc.assert(
      fc.property(observation, period, (one, { from, to }) => {
        expect(storedAfter([one, one])).toEqual(splitByMinute(one));
        const next = { ...one, from: one.to, to: one.to + (to - from) };
        expect(totals(storedAfter([one, next]))).toEqual(totals([one, next].flatMap(splitByMinute)));
      }),
    );
  });

  test("keep both sides of a new period in their middle", () => {
    const long: Observation = {
      surface: "claude-api",
      model: "opus-5",
      from: start,
      to: start + minuteMs,
      ok: 60,
      errors: {},
      p50Ms: null,
      p95Ms: null,
    };
    const short = { ...long, from: start + 10_000, to: start + 20_000, ok: 0, errors: { timeout: 5 } };
    expect(
      storedAfter([long, short]).map(({ outcome, from, calls: n }) => [outcome, from - start, n]),
    ).toEqual([
      ["ok", 0, 10],
      ["ok", 20_000, 40],
      ["ok", 10_000, 0],
      ["timeout", 10_000, 5],
    ]);
  });
});
