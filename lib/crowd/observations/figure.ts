import { type CallRow, type KeySum, sumByKey } from "./key-sum";
import { type Weighted, weightedQuantile } from "./weighted-quantile";

/**
 * What it takes until a figure is shown. Three accounts: of two, each could reckon what the other sent. A key with few
 * calls says little, and one of three failed calls would stand for a third of all programs.
 */
export const figureRules = { minAccounts: 3, minCallsOfKey: 10, minCalls: 100 } as const;

/**
 * Success and latency as programs see them, somewhere over some time.
 *
 * Each key is one reporter: its own share of calls that succeeded counts once, whether it made ten calls or a billion, and
 * the keys of one account share one vote, so that more keys are no more votes. `ratio` is the median of these shares:
 * who lies moves it by one place at most. All shares are 0 to 1.
 */
export interface Figure {
  /** `told`; or too few accounts, or too few calls, to say anything: then no share is given. */
  state: "told" | "too-few-programs" | "too-few-calls";
  /** Keys with enough calls, and accounts that they belong to. */
  keys: number;
  accounts: number;
  /** All calls of these keys; null while there are too few programs, as it would tell what one of them does. */
  calls: number | null;
  /** The median of the keys' shares; and below and above which a quarter of them lies. */
  ratio: number | null;
  low: number | null;
  high: number | null;
  /** Of all calls together, in which a key weighs as much as it calls. */
  callsRatio: number | null;
  /** The median of the keys' own p50 and p95 of calls that succeeded, ms; null where too few tell. */
  p50Ms: number | null;
  p95Ms: number | null;
}

/** What programs saw in these rows. */
export function figureOf(rows: Iterable<CallRow>): Figure {
  const sums = weighedKeys(rows);
  const keys = sums.length;
  const accounts = accountsOf(sums);
  const calls = sums.reduce((sum, key) => sum + key.calls, 0);
  const nothing = { ratio: null, low: null, high: null, callsRatio: null, p50Ms: null, p95Ms: null };
  if (accounts < figureRules.minAccounts)
    return { state: "too-few-programs", keys, accounts, calls: null, ...nothing };
  if (calls < figureRules.minCalls) return { state: "too-few-calls", keys, accounts, calls, ...nothing };
  const shares = weigh(sums, ({ ok, calls: of }) => ok / of);
  return {
    state: "told",
    keys,
    accounts,
    calls,
    ratio: rounded(weightedQuantile(shares, 0.5)),
    low: rounded(weightedQuantile(shares, 0.25)),
    high: rounded(weightedQuantile(shares, 0.75)),
    callsRatio: rounded(sums.reduce((sum, { ok }) => sum + ok, 0) / calls),
    p50Ms: durationOf(sums, "p50"),
    p95Ms: durationOf(sums, "p95"),
  };
}

/** Calls of one symptom: of how many keys, how many, and their share of calls, in the mean over the keys. */
export interface ErrorFigure {
  symptom: string;
  keys: number;
  calls: number;
  share: number;
}

/** Which errors programs saw in these rows, the largest share first; none while there are too few of them. */
export function errorsOf(rows: Iterable<CallRow>): ErrorFigure[] {
  const sums = weighedKeys(rows);
  if (accountsOf(sums) < figureRules.minAccounts) return [];
  const symptoms = new Set(sums.flatMap(({ errors }) => [...errors.keys()]));
  const told = [...symptoms].map((symptom) => {
    const of = ({ errors }: KeySum) => errors.get(symptom) ?? 0;
    const shares = weigh(sums, (key) => of(key) / key.calls);
    const weight = shares.reduce((sum, one) => sum + one.weight, 0);
    return {
      symptom,
      keys: sums.filter((key) => of(key) > 0).length,
      calls: sums.reduce((sum, key) => sum + of(key), 0),
      share: rounded(shares.reduce((sum, one) => sum + one.value * one.weight, 0) / weight) ?? 0,
    };
  });
  return told.sort((one, other) => other.share - one.share || (one.symptom < other.symptom ? -1 : 1));
}

const weighedKeys = (rows: Iterable<CallRow>) =>
  sumByKey(rows).filter(({ calls }) => calls >= figureRules.minCallsOfKey);

const accountsOf = (sums: readonly KeySum[]) => new Set(sums.map(({ accountId }) => accountId)).size;

/** Each key with its value; the keys of an account weigh as much together as one alone. */
function weigh(sums: readonly KeySum[], toldBy: (sum: KeySum) => number): Weighted[] {
  const keysOf = new Map<string, number>();
  for (const { accountId } of sums) keysOf.set(accountId, (keysOf.get(accountId) ?? 0) + 1);
  return sums.map((sum) => ({ value: toldBy(sum), weight: 1 / (keysOf.get(sum.accountId) ?? 1) }));
}

function durationOf(sums: readonly KeySum[], which: "p50" | "p95"): number | null {
  const telling = sums.filter((key) => key[which].calls > 0);
  if (accountsOf(telling) < figureRules.minAccounts) return null;
  const durations = weigh(telling, (key) => key[which].sum / key[which].calls);
  const median = weightedQuantile(durations, 0.5);
  return median === null ? null : Math.round(median);
}

/** To six places, which is a call in a million. */
const rounded = (share: number | null) => (share === null ? null : Math.round(share * 1e6) / 1e6);
