import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { errorsOf, figureOf, figureRules } from "@/lib/crowd/observations/figure";
import type { CallRow } from "@/lib/crowd/observations/key-sum";
import { weightedQuantile } from "@/lib/crowd/observations/weighted-quantile";

interface Key {
  keyId: string;
  accountId: string;
  ok: number;
  failed: number;
  p50Ms?: number;
}

const rowsOf = ({ keyId, accountId, ok, failed, p50Ms }: Key): CallRow[] => {
  const row = { at: 0, keyId, accountId, surface: "claude-api", model: "opus-5", heardAt: 1 };
  const untold = { p50Sum: 0, p50Calls: 0, p95Sum: 0, p95Calls: 0 };
  const told = p50Ms === undefined ? untold : { ...untold, p50Sum: p50Ms * ok, p50Calls: ok };
  return [
    { ...row, outcome: "ok", calls: ok, ...told },
    { ...row, outcome: "http-529", calls: failed, ...untold },
  ];
};
const rows = (keys: readonly Key[]) => keys.flatMap(rowsOf);
/** Keys of accounts of their own, by calls that succeeded and failed. */
const own = (...calls: [ok: number, failed: number][]): Key[] =>
  calls.map(([ok, failed], at) => ({ keyId: `k${at}`, accountId: `a${at}`, ok, failed }));

const honest = fc.array(fc.tuple(fc.integer({ min: 100, max: 1000 }), fc.integer({ min: 0, max: 20 })), {
  minLength: 3,
  maxLength: 12,
});

describe("success as programs see it", () => {
  test("is the median of what each key saw, beside the share of all calls", () => {
    const figure = figureOf(rows(own([990, 10], [97, 3], [900, 100])));
    expect(figure).toMatchObject({ state: "told", keys: 3, accounts: 3, calls: 2100, ratio: 0.97 });
    expect(figure.callsRatio).toBeCloseTo(1987 / 2100, 6);
    expect([figure.low, figure.high]).toEqual([0.9, 0.99]);
  });

  it("does not care how much a key sends, only what", () => {
    fc.assert(
      fc.property(honest, fc.integer({ min: 1, max: 1_000_000_000 }), (calls, times) => {
        const [[ok, failed] = [1, 0], ...rest] = calls;
        const louder = figureOf(rows(own([ok * times, failed * times], ...rest)));
        const { ratio, low, high, keys } = figureOf(rows(own(...calls)));
        expect([louder.ratio, louder.low, louder.high, louder.keys]).toEqual([ratio, low, high, keys]);
      }),
    );
  });

  it("is moved by one liar, whatever it claims, no further than to what its neighbours saw", () => {
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

  it("gives an account with twenty keys one vote", () => {
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
    ["nobody", own(), "too-few-programs", 0],
    ["two accounts", own([500, 0], [500, 0]), "too-few-programs", 2],
    ["a third with too few calls of its own", own([500, 0], [500, 0], [9, 0]), "too-few-programs", 2],
    ["three with too few calls together", own([33, 0], [33, 0], [33, 0]), "too-few-calls", 3],
    ["three with just enough", own([34, 0], [33, 0], [33, 0]), "told", 3],
  ])("of %s: %s", (_, keys, state, counted) => {
    const figure = figureOf(rows(keys));
    expect([figure.state, figure.keys]).toEqual([state, counted]);
    if (state !== "told") expect([figure.ratio, figure.callsRatio, figure.p50Ms]).toEqual([null, null, null]);
    // What two programs do is not told, as each could tell the other's from it.
    expect(figure.calls === null).toBe(state === "too-few-programs");
    if (state === "too-few-programs") expect(errorsOf(rows(keys))).toEqual([]);
  });

  test("three keys of one account are one program", () => {
    const keys = own([500, 0], [500, 0], [500, 0]).map((key) => ({ ...key, accountId: "one" }));
    expect(figureOf(rows(keys))).toMatchObject({ state: "too-few-programs", keys: 3, accounts: 1 });
  });

  test("latency is the median over those who tell it, and nothing where too few do", () => {
    const keys = own([100, 0], [1000, 0], [50, 0], [400, 0]);
    const with50 = (count: number) =>
      keys.map((key, at) => (at < count ? { ...key, p50Ms: 1000 + at * 500 } : key));
    expect(figureOf(rows(with50(3))).p50Ms).toBe(1500);
    expect(figureOf(rows(with50(figureRules.minAccounts - 1))).p50Ms).toBeNull();
  });

  test("errors are shares of calls, each key alike", () => {
    expect(errorsOf(rows(own([90, 10], [1_000_000, 0], [80, 20])))).toEqual([
      { symptom: "http-529", keys: 2, calls: 30, share: 0.1 },
    ]);
  });
});

describe("a weighted quantile", () => {
  it("is the plain median where all weigh the same", () => {
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

  it("is nothing of nothing", () => {
    expect(weightedQuantile([], 0.5)).toBeNull();
  });
});
