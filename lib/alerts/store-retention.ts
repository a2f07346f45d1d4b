import { deleteEvents } from "@/lib/outages/events/store";
import { database } from "@/lib/platform/database/client";
import { dayMs } from "@/lib/platform/time/units";

/** For how many days owners can look up what we sent. */
export const retentionDays = 30;
/** We delete an address if its owner does not confirm it within this time. */
export const confirmWithinMs = dayMs;

/** Deletes expired subscriptions, unconfirmed addresses, and old messages with their deliveries and events. */
export async function deleteOldAlerts(now: Date): Promise<{ subscriptions: number; events: number }> {
  const unconfirmedBefore = new Date(now.getTime() - confirmWithinMs);
  const writtenBefore = new Date(now.getTime() - retentionDays * dayMs);
  const { count } = await database().alertSubscription.deleteMany({
    where: {
      OR: [{ expiresAt: { lte: now } }, { confirmedAt: null, createdAt: { lt: unconfirmedBefore } }],
    },
  });
  await database().alertMessage.deleteMany({ where: { madeAt: { lt: writtenBefore } } });
  return { subscriptions: count, events: await deleteEvents(writtenBefore) };
}
