import { leaveOutKey, takeBackKey } from "@/lib/crowd/observations/leave-out-key";
import { database } from "@/lib/platform/database/client";
import type { Actor } from "./actor-and-reason";
import { writeAct } from "./store-acts";

/** Leaves a key out of the figures, or takes it back, together with the act; false when that changes nothing. */
export const keepKeyOut = (
  keyId: string,
  out: boolean,
  { actorId, why }: Actor,
  now: Date,
): Promise<boolean> =>
  database().$transaction(async (transaction) => {
    const changed = out
      ? await leaveOutKey(keyId, why, now, transaction)
      : await takeBackKey(keyId, transaction);
    if (!changed) return false;
    const kind = out ? "leave-out-key" : "take-back-key";
    await writeAct(transaction, { actorId, kind, subject: "key", subjectId: keyId, why, details: {} }, now);
    return true;
  });
