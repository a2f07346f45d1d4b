/**
 * When we show a figure. With two accounts, each could calculate what the other sent, so we need three. A key with few
 * calls says little, and 1 failed call of 3 would look like a third of all programs.
 */
export const figureRules = { minAccounts: 3, minCallsOfKey: 10, minCalls: 100 } as const;

/** Calls of one key, cell and outcome in one step that begins `at` (ms since 1970). */
export interface CallRow {
  at: number;
  keyId: string;
  accountId: string;
  surface: string;
  model: string;
  outcome: string;
  calls: number;
  /** Sums of the reported durations (each times its calls), and the calls that have one. */
  p50Sum: number;
  p50Calls: number;
  p95Sum: number;
  p95Calls: number;
  /** The latest end of a period in this row (ms since 1970). */
  heardAt: number;
}

/** Success and latency as programs see them, for some cells over some time. All shares are 0 to 1. */
export interface Figure {
  /** Whether there are enough accounts and calls. If not, there are no shares. */
  state: "told" | "too-few-programs" | "too-few-calls";
  /** Keys with enough calls, and the accounts that own them. */
  keys: number;
  accounts: number;
  /** All calls of these keys. Null while there are too few accounts, because it would reveal what one of them does. */
  calls: number | null;
  /** The median success rate of the keys, with its lower and upper quartile. */
  ratio: number | null;
  low: number | null;
  high: number | null;
  /** The success rate of all calls together, so a key with more calls has more weight. */
  callsRatio: number | null;
  /** The median over the keys of their own p50 and p95 of successful calls, in ms. Null if too few report it. */
  p50Ms: number | null;
  p95Ms: number | null;
}

/**
 * What programs saw in these rows. Each key's success rate has the same weight, whether it made ten calls or a billion.
 * The keys of one account share one vote, so more keys don't give more votes. The median tolerates a few false senders.
 */
export function figureOf(rows: Iterable<CallRow>): Figure {
  const sums = keysWithEnoughCalls(rows);
  const keys = sums.length;
  const accounts = countAccounts(sums);
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
    p50Ms: medianDuration(sums, "p50"),
    p95Ms: medianDuration(sums, "p95"),
  };
}

/** Calls that failed with one symptom: from how many keys, how many, and their mean share of each key's calls. */
export interface ErrorFigure {
  symptom: string;
  keys: number;
  calls: number;
  share: number;
}

/** The errors that programs saw in these rows, largest share first. Empty while there are too few accounts. */
export function errorsOf(rows: Iterable<CallRow>): ErrorFigure[] {
  const sums = keysWithEnoughCalls(rows);
  if (countAccounts(sums) < figureRules.minAccounts) return [];
  const symptoms = new Set(sums.flatMap(({ errors }) => [...errors.keys()]));
  const figures = [...symptoms].map((symptom) => {
    const callsOf = ({ errors }: KeySum) => errors.get(symptom) ?? 0;
    const shares = weigh(sums, (key) => callsOf(key) / key.calls);
    const weight = shares.reduce((sum, one) => sum + one.weight, 0);
    return {
      symptom,
      keys: sums.filter((key) => callsOf(key) > 0).length,
      calls: sums.reduce((sum, key) => sum + callsOf(key), 0),
      share: rounded(shares.reduce((sum, one) => sum + one.value * one.weight, 0) / weight) ?? 0,
    };
  });
  return figures.sort((one, other) => other.share - one.share || (one.symptom < other.symptom ? -1 : 1));
}

/** Calls of one key over some time, by outcome. */
interface KeySum {
  keyId: string;
  accountId: string;
  /** All calls, and those that succeeded. */
  calls: number;
  ok: number;
  /** Failed calls by symptom. */
  errors: Map<string, number>;
  p50: { sum: number; calls: number };
  p95: { sum: number; calls: number };
}

function sumByKey(rows: Iterable<CallRow>): KeySum[] {
  const sums = new Map<string, KeySum>();
  for (const row of rows) {
    const { keyId, accountId, outcome, calls } = row;
    const sum = sums.get(keyId) ?? {
      keyId,
      accountId,
      calls: 0,
      ok: 0,
      errors: new Map<string, number>(),
      p50: { sum: 0, calls: 0 },
      p95: { sum: 0, calls: 0 },
    };
    sums.set(keyId, sum);
    sum.calls += calls;
    if (outcome === "ok") sum.ok += calls;
    else sum.errors.set(outcome, (sum.errors.get(outcome) ?? 0) + calls);
    sum.p50.sum += row.p50Sum;
    sum.p50.calls += row.p50Calls;
    sum.p95.sum += row.p95Sum;
    sum.p95.calls += row.p95Calls;
  }
  return [...sums.values()];
}

const keysWithEnoughCalls = (rows: Iterable<CallRow>) =>
  sumByKey(rows).filter(({ calls }) => calls >= figureRules.minCallsOfKey);

const countAccounts = (sums: readonly KeySum[]) => new Set(sums.map(({ accountId }) => accountId)).size;

/** Each key with its value. All keys of an account together have the weight 1. */
function weigh(sums: readonly KeySum[], measure: (sum: KeySum) => number): Weighted[] {
  const keysOf = new Map<string, number>();
  for (const { accountId } of sums) keysOf.set(accountId, (keysOf.get(accountId) ?? 0) + 1);
  return sums.map((sum) => ({ value: measure(sum), weight: 1 / (keysOf.get(sum.accountId) ?? 1) }));
}

function medianDuration(sums: readonly KeySum[], which: "p50" | "p95"): number | null {
  const withDuration = sums.filter((key) => key[which].calls > 0);
  if (countAccounts(withDuration) < figureRules.minAccounts) return null;
  const durations = weigh(withDuration, (key) => key[which].sum / key[which].calls);
  const median = weightedQuantile(durations, 0.5);
  return median === null ? null : Math.round(median);
}

/** Six decimal places, which is one call in a million. */
const rounded = (share: number | null) => (share === null ? null : Math.round(share * 1e6) / 1e6);

/** A value and its weight. */
export interface Weighted {
  value: number;
  weight: number;
}

/** Floating-point sums of thirds and sevenths are off by less than this. */
const rounding = 1e-9;

/**
 * The value below which `share` (0 to 1) of the total weight lies. If the share ends exactly between two values, it is
 * their mean, so the median of two values is the middle. Null without values.
 */
export function weightedQuantile(values: readonly Weighted[], share: number): number | null {
  const sorted = values.toSorted((one, other) => one.value - other.value);
  const wanted = share * sorted.reduce((sum, { weight }) => sum + weight, 0);
  let passed = 0;
  for (const [at, { value, weight }] of sorted.entries()) {
    passed += weight;
    if (passed > wanted + rounding) return value;
    if (passed > wanted - rounding) return (value + (sorted[at + 1]?.value ?? value)) / 2;
  }
  return sorted.at(-1)?.value ?? null;
}
