import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  type CallRow,
  errorsOf,
  figureOf,
  figureRules,
  weightedQuantile,
} from "@/lib/crowd/observations/figure";

interface Key {
  keyId: string;
  accountId: string;
  ok: number;
  failed: number;
  p50Ms?: number;
}

const rowsOf = ({ keyId, accountId, ok, failed, p50Ms }: Key): CallRow[] => {
  const row = { at: 0, keyId, accountId, surface: "claude-api", model: "opus-5", heardAt: 1 };
  const noDurations = { p50Sum: 0, p50Calls: 0, p95Sum: 0, p95Calls: 0 };
  const durations = p50Ms === undefined ? noDurations : { ...noDurations, p50Sum: p50Ms * ok, p50Calls: ok };
  return [
    { ...row, outcome: "ok", calls: ok, ...durations },
    { ...row, outcome: "http-529", calls: failed, ...noDurations },
  ];
};
const rows = (keys: readonly Key[]) => keys.flatMap(rowsOf);
/** Keys that each belong to another account, by successful and failed calls. */
const own = (...calls: [ok: number, failed: number][]): Key[] =>
  calls.map(([ok, failed], at) => ({ keyId: `k${at}`, accountId: `a${at}`, ok, failed }));

const honest = fc.array(fc.tuple(fc.integer({ min: 100, max: 1000 }), fc.integer({ min: 0, max: 20 })), {
  minLength: 3,
  maxLength: 12,
});

describe("the success rate that programs see", () => {
  test("is the median over the keys, next to the share of all calls", () => {
    const figure = figureOf(rows(own([990, 10], [97, 3], [900, 100])));
    expect(figure).toMatchObject({ state: "told", keys: 3, accounts: 3, calls: 2100, ratio: 0.97 });
    expect(figure.callsRatio).toBeCloseTo(1987 / 2100, 6);
    expect([figure.low, figure.high]).toEqual([0.9, 0.99]);
  });

  it("does not depend on how many calls a key sends", () => {
    fc.assert(
      fc.property(honest, fc.integer({ min: 1, max: 1_000_000_000 }), (calls, times) => {
        const [[ok, failed] = [1, 0], ...rest] = calls;
        const louder = figureOf(rows(own([ok * times, failed * times], ...rest)));
        const { ratio, low, high, keys } = figureOf(rows(own(...calls)));
        expect([louder.ratio, louder.low, louder.high, louder.keys]).toEqual([ratio, low, high, keys]);
      }),
    );
  });

  it("moves by at most one position if one key lies", () => {
    fc.assert(
      fc.property(honest, fc.boolean(), (calls, claimsWell) => {
        const shares = calls.map(([ok, failed]) => ok / (ok + failed)).toSorted((one, other) => one - other);
        const lie: [number, number] = claimsWell ? [1_000_000_000, 0] : [0, 1_000_000_000];
        const { ratio } = figureOf(rows(own(...calls, lie)));
        const middle = (shares.length - 1) / 2;
        const [least = 0, most = 1] = [shares[Math.ceil(middle) - 1], shares[Math.floor(middle) + 1]];
        expect(ratio).toBeGreaterThanOrEqual(least - 1e-6);
        expect(ratio).toBeLessThanOrEqual(most + 1e-6);
      }),
    );
  });

  it("counts an account with twenty keys once", () => {
    const others = own([99, 1], [98, 2], [97, 3], [96, 4]);
    const many = Array.from({ length: 20 }, (_, at) => ({
      keyId: `m${at}`,
      accountId: "many",
      ok: 0,
      failed: 1000,
    }));
    expect(figureOf(rows([...others, ...many]))).toMatchObject({ keys: 24, accounts: 5, ratio: 0.97 });
  });

  test.each([
    ["no account", own(), "too-few-programs", 0],
    ["two accounts", own([500, 0], [500, 0]), "too-few-programs", 2],
    ["two accounts and a third with too few calls", own([500, 0], [500, 0], [9, 0]), "too-few-programs", 2],
    ["three accounts with too few calls together", own([33, 0], [33, 0], [33, 0]), "too-few-calls", 3],
    ["three accounts with just enough calls", own([34, 0], [33, 0], [33, 0]), "told", 3],
  ])("for %s is in state %s", (_, keys, state, counted) => {
    const figure = figureOf(rows(keys));
    expect([figure.state, figure.keys]).toEqual([state, counted]);
    if (state !== "told") expect([figure.ratio, figure.callsRatio, figure.p50Ms]).toEqual([null, null, null]);
    // With two programs, each could calculate the other's calls from the sum.
    expect(figure.calls === null).toBe(state === "too-few-programs");
    if (state === "too-few-programs") expect(errorsOf(rows(keys))).toEqual([]);
  });

  test("counts three keys of one account as one program", () => {
    const keys = own([500, 0], [500, 0], [500, 0]).map((key) => ({ ...key, accountId: "one" }));
    expect(figureOf(rows(keys))).toMatchObject({ state: "too-few-programs", keys: 3, accounts: 1 });
  });

  test("has a latency only if enough accounts report one: the median", () => {
    const keys = own([100, 0], [1000, 0], [50, 0], [400, 0]);
    const with50 = (count: number) =>
      keys.map((key, at) => (at < count ? { ...key, p50Ms: 1000 + at * 500 } : key));
    expect(figureOf(rows(with50(3))).p50Ms).toBe(1500);
    expect(figureOf(rows(with50(figureRules.minAccounts - 1))).p50Ms).toBeNull();
  });

  test("has errors as shares of calls, with the same weight for each key", () => {
    expect(errorsOf(rows(own([90, 10], [1_000_000, 0], [80, 20])))).toEqual([
      { symptom: "http-529", keys: 2, calls: 30, share: 0.1 },
    ]);
  });
});

describe("a weighted quantile", () => {
  it("is the plain median if all weights are equal", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 }),
        (values) => {
          const sorted = values.toSorted((one, other) => one - other);
          const middle = ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
          const weighted = values.map((value) => ({ value, weight: 1 / 3 }));
          expect(weightedQuantile(weighted, 0.5)).toBe(middle);
        },
      ),
    );
  });

  it("is null without values", () => {
    expect(weightedQuantile([], 0.5)).toBeNull();
  });
});
