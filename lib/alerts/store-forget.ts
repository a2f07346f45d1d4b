import { database } from "@/lib/platform/database/client";

/**
 * Deletes subscriptions that ran out, those asked for before `unconfirmedBefore` and never confirmed, and messages made
 * before `madeBefore` with their deliveries. Says how many subscriptions.
 */
export async function forgetAlerts(now: Date, unconfirmedBefore: Date, madeBefore: Date): Promise<number> {
  const { count } = await database().alertSubscription.deleteMany({
    where: {
      OR: [{ expiresAt: { lte: now } }, { confirmedAt: null, createdAt: { lt: unconfirmedBefore } }],
    },
  });
  await database().alertMessage.deleteMany({ where: { madeAt: { lt: madeBefore } } });
  return count;
}
