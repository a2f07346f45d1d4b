import { sendingKeys } from "@/lib/crowd/observations/leave-out-key";

/** The keys that programs sent with lately, and those that are left out, as the desk shows them. Times are ISO 8601. */
export const readSendingKeys = async (now: Date) =>
  (await sendingKeys(now)).map(({ keyId, start, calls, ok, lastTo, leftOutAt, why }) => ({
    ...{ id: keyId, start, calls, ok, why },
    lastTo: lastTo?.toISOString() ?? null,
    leftOutAt: leftOutAt?.toISOString() ?? null,
  }));
