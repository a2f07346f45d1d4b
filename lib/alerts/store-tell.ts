import { randomUUID } from "node:crypto";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { takeUntold } from "@/lib/events/store";
import type { AlertMessage } from "./message";
import type { Addressed } from "./share-out";
import { type Channel, channelOf, type QuietHours } from "./subscription";

/** Who may be told, as far as it decides of what and when. */
export interface Follower extends Addressed {
  id: string;
  channel: Channel;
  quiet: QuietHours | null;
}

/** One message that is to go to one subscription. */
export interface Telling {
  eventId: bigint;
  subscriptionId: string;
  once: boolean;
  /** Other wishes to be told once that this message fulfils: they are deleted with it written. */
  alsoFulfils: readonly string[];
  key: string;
  content: AlertMessage;
  dueAt: Date;
}

/** All who agreed, are not paused and did not say stop, the oldest first. */
export async function readFollowers(now: Date): Promise<Follower[]> {
  const rows = await database().alertSubscription.findMany({
    where: {
      confirmedAt: { not: null },
      pausedAt: null,
      stoppedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    userId: row.userId,
    channel: channelOf(row.channel),
    address: row.address,
    surfaces: row.surfaces,
    models: row.models,
    wants: row.wants,
    once: row.once,
    quiet: quietOf(row),
  }));
}

/** The quiet hours of a row; null for none. */
export const quietOf = (row: {
  quietFrom: number | null;
  quietUntil: number | null;
  zoneOfTime: string | null;
}): QuietHours | null =>
  row.quietFrom !== null && row.quietUntil !== null && row.zoneOfTime !== null
    ? { from: row.quietFrom, until: row.quietUntil, zone: row.zoneOfTime }
    : null;

/** How many messages of each of these subscriptions were or are due after a time. */
export async function recentCounts(ids: readonly string[], since: Date): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await database().alertDelivery.groupBy({
    by: ["subscriptionId"],
    where: { subscriptionId: { in: [...ids] }, firstDueAt: { gte: since } },
    _count: true,
  });
  return new Map(rows.map((row) => [row.subscriptionId, row._count]));
}

/** Who waits for the end is told even when the 24 hours are over while it is sent. */
const sendsForMs = 3_600_000;

/**
 * Marks events as told and writes what is to be sent of them, all or nothing. What another instance has marked meanwhile
 * is left to it. Answers how many deliveries were written.
 */
export async function writeTellings(
  eventIds: readonly bigint[],
  tellings: readonly Telling[],
  now: Date,
): Promise<number> {
  return database().$transaction(async (transaction) => {
    const taken = await takeUntold(transaction, eventIds, now);
    const own = tellings.filter(({ eventId }) => taken.has(eventId));
    if (own.length === 0) return 0;
    const messages = new Map(own.map(({ key, content }) => [key, { key, content, madeAt: now }]));
    await transaction.alertMessage.createMany({ data: [...messages.values()], skipDuplicates: true });
    const { count } = await transaction.alertDelivery.createMany({
      data: own.map(deliveryRow),
      skipDuplicates: true,
    });
    await wake(transaction, own);
    await transaction.alertSubscription.updateMany({
      where: { id: { in: own.filter(({ once }) => once).map(({ subscriptionId }) => subscriptionId) } },
      data: { expiresAt: new Date(now.getTime() + sendsForMs) },
    });
    await transaction.alertSubscription.deleteMany({
      where: { id: { in: own.flatMap(({ alsoFulfils }) => [...alsoFulfils]) } },
    });
    return count;
  });
}

/** Writes one message for one subscription outside of any event: a test. */
export async function writeTest(subscriptionId: string, content: AlertMessage, now: Date): Promise<void> {
  const key = `test ${randomUUID()}`;
  const telling = { subscriptionId, key, dueAt: now };
  await database().$transaction(async (transaction) => {
    await transaction.alertMessage.create({ data: { key, content, madeAt: now } });
    await transaction.alertDelivery.create({ data: deliveryRow(telling) });
    await wake(transaction, [telling]);
  });
}

type Due = Pick<Telling, "subscriptionId" | "key" | "dueAt">;

const deliveryRow = ({ subscriptionId, key, dueAt }: Due) => ({
  id: randomUUID(),
  subscriptionId,
  messageKey: key,
  firstDueAt: dueAt,
  dueAt,
});

/** Lets subscriptions be sent to when their new messages are due; a receiver in trouble not before its pause is over. */
async function wake(transaction: Prisma.TransactionClient, due: readonly Due[]): Promise<void> {
  const rows = due.map(
    ({ subscriptionId, dueAt }) => Prisma.sql`(${subscriptionId}::uuid, ${dueAt}::timestamptz)`,
  );
  await transaction.$executeRaw`
    UPDATE alert_subscription s SET next_due_at =
      CASE WHEN s.failures > 0 AND s.next_due_at IS NOT NULL THEN s.next_due_at
           ELSE least(coalesce(s.next_due_at, d.due_at), d.due_at) END
    FROM (SELECT id, min(due_at) AS due_at FROM (VALUES ${Prisma.join(rows)}) AS v(id, due_at) GROUP BY id) d
    WHERE s.id = d.id`;
}
