import { excludeKey, includeKey, sendingKeys } from "@/lib/crowd/observations/keys";
import type { Actor } from "./action";
import { perform } from "./store-log";

/** The result of excluding or including a key. `unchanged`: no such key, or it already is in that state. */
export type JudgeKeyOutcome = "done" | "unchanged";

/** Excludes a program's key from all call statistics (`out`), or includes it again. Reports are not affected. */
export const judgeKey = (
  { keyId, out, ...by }: Actor & { keyId: string; out: boolean },
  now: Date,
): Promise<JudgeKeyOutcome> =>
  perform<JudgeKeyOutcome>(by, now, async (transaction) => {
    const changed = out
      ? await excludeKey(keyId, by.why, now, transaction)
      : await includeKey(keyId, transaction);
    if (!changed) return { result: "unchanged" };
    const kind = out ? "leave-out-key" : "take-back-key";
    return { result: "done", entry: { kind, subject: "key", subjectId: keyId, details: {} } };
  });

/** A key that sent call statistics in the last day, or is excluded. Times are ISO 8601. */
export interface SendingKeyView {
  id: string;
  start: string;
  calls: number;
  ok: number;
  lastTo: string | null;
  leftOutAt: string | null;
  why: string | null;
}

/** The keys that programs sent with in the last day, and the excluded keys. */
export const readSendingKeys = async (now: Date): Promise<SendingKeyView[]> =>
  (await sendingKeys(now)).map(({ keyId, start, calls, ok, lastTo, leftOutAt, why }) => ({
    ...{ id: keyId, start, calls, ok, why },
    lastTo: lastTo?.toISOString() ?? null,
    leftOutAt: leftOutAt?.toISOString() ?? null,
  }));
