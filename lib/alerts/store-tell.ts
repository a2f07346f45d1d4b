import { randomUUID } from "node:crypto";
import { takeUntold } from "@/lib/outages/events/store";
import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { AlertMessage } from "./message";
import type { Addressed } from "./share-out";
import { type Channel, channelOf, type QuietHours } from "./subscription";

/** Who may be told, as far as it decides of what and when. */
export interface Follower extends Addressed {
  id: string;
  channel: Channel;
  quiet: QuietHours | null;
}

/** What the key of a test begins with. */
const testPrefix = "test ";

/** One message that is to go to one subscription. */
export interface Telling {
  eventId: bigint;
  subscriptionId: string;
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

/** How many messages of each of these subscriptions were or are due after a time. Tests are asked for, and not counted. */
export async function recentCounts(ids: readonly string[], since: Date): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await database().$queryRaw<{ id: string; count: number }[]>`
    SELECT subscription_id::text AS id, count(*)::int AS count FROM alert_delivery
    WHERE subscription_id = ANY(${[...ids]}::uuid[]) AND first_due_at >= ${since} AND NOT starts_with(message_key, ${testPrefix})
    GROUP BY subscription_id`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/**
 * Marks events as told and writes what is to be sent of them, all or nothing. What another instance has marked meanwhile
 * is left to it. Answers how many deliveries were written. Lists go as one parameter each: in a great outage very many wait.
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
    const written = await writeDeliveries(transaction, own);
    const fulfilled = own.flatMap(({ alsoFulfils }) => alsoFulfils);
    await transaction.$executeRaw`DELETE FROM alert_subscription WHERE id = ANY(${fulfilled}::uuid[])`;
    return written;
  });
}

/** Writes what is due to whom, and lets them be sent to. Whoever was deleted meanwhile is passed by. */
async function writeDeliveries(transaction: Prisma.TransactionClient, due: readonly Due[]): Promise<number> {
  const times = due.map(({ dueAt }) => dueAt.toISOString());
  const subscriptions = due.map(({ subscriptionId }) => subscriptionId);
  const written = await transaction.$executeRaw`
    INSERT INTO alert_delivery (id, subscription_id, message_key, first_due_at, due_at)
    SELECT d.id, d.subscription_id, d.key, d.due_at, d.due_at
    FROM unnest(${due.map(() => randomUUID())}::uuid[], ${subscriptions}::uuid[], ${due.map(({ key }) => key)}::text[],
                ${times}::timestamptz[]) AS d (id, subscription_id, key, due_at)
    WHERE EXISTS (SELECT 1 FROM alert_subscription s WHERE s.id = d.subscription_id)
    ON CONFLICT DO NOTHING`;
  await wake(transaction, subscriptions, times);
  return written;
}

/** Writes one message for one subscription outside of any event: a test. */
export async function writeTest(subscriptionId: string, content: AlertMessage, now: Date): Promise<void> {
  const key = testPrefix + randomUUID();
  await database().$transaction(async (transaction) => {
    await transaction.alertMessage.create({ data: { key, content, madeAt: now } });
    await writeDeliveries(transaction, [{ subscriptionId, key, dueAt: now }]);
  });
}

type Due = Pick<Telling, "subscriptionId" | "key" | "dueAt">;

/** Lets subscriptions be sent to when their new messages are due; a receiver in trouble not before its pause is over. */
const wake = (
  transaction: Prisma.TransactionClient,
  subscriptions: readonly string[],
  times: readonly string[],
): Promise<number> => transaction.$executeRaw`
  UPDATE alert_subscription s SET next_due_at =
    CASE WHEN s.failures > 0 AND s.next_due_at IS NOT NULL THEN s.next_due_at
         ELSE least(coalesce(s.next_due_at, d.due_at), d.due_at) END
  FROM (SELECT id, min(due_at) AS due_at
        FROM unnest(${[...subscriptions]}::uuid[], ${[...times]}::timestamptz[]) AS v (id, due_at) GROUP BY id) d
  WHERE s.id = d.id`;
