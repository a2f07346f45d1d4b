/** Calls of one key over some time, by how they ended. */
export interface KeySum {
  keyId: string;
  accountId: string;
  /** All calls, and those that succeeded. */
  calls: number;
  ok: number;
  /** Calls that failed, by symptom. */
  errors: Map<string, number>;
  /** Sums of the durations that were told, each times the calls that it is of, and those calls. */
  p50: { sum: number; calls: number };
  p95: { sum: number; calls: number };
}

/** What is read of a key, a cell and an outcome in one step that begins `at` (ms since 1970). */
export interface CallRow {
  at: number;
  keyId: string;
  accountId: string;
  surface: string;
  model: string;
  outcome: string;
  calls: number;
  p50Sum: number;
  p50Calls: number;
  p95Sum: number;
  p95Calls: number;
  /** The latest end of a period that this tells of (ms since 1970). */
  heardAt: number;
}

/** Rows added up by key. */
export function sumByKey(rows: Iterable<CallRow>): KeySum[] {
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
