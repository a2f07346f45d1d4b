import { randomUUID } from "node:crypto";
import { type ChannelId, channelOf } from "@/lib/alerts/channels/channels";
import type { AlertMessage } from "@/lib/alerts/message";
import { quietOf } from "@/lib/alerts/subscriptions/store";
import type { QuietHours } from "@/lib/alerts/subscriptions/subscription";
import { claimPendingEvents } from "@/lib/outages/events/store";
import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { Addressed } from "./group-by-recipient";

/** A subscription, as far as it decides which messages it gets and when. */
export interface Subscriber extends Addressed {
  id: string;
  channel: ChannelId;
  quiet: QuietHours | null;
}

/** The keys of tests start with this. */
const testPrefix = "test ";

/** One message to write for one subscription. */
export interface NewDelivery {
  eventId: bigint;
  subscriptionId: string;
  /** Other requests for one message that this one fulfils. We delete them in the same transaction. */
  alsoFulfils: readonly string[];
  key: string;
  content: AlertMessage;
  dueAt: Date;
}

/** All subscriptions that are confirmed and not paused, stopped or expired, oldest first. */
export async function readSubscribers(now: Date): Promise<Subscriber[]> {
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
    channel: channelOf(row.channel).id,
    address: row.address,
    surfaces: row.surfaces,
    models: row.models,
    wants: row.wants,
    once: row.once,
    quiet: quietOf(row),
  }));
}

/** How many messages each of these subscriptions got or will get since a time. Tests do not count. */
export async function countRecentDeliveries(
  ids: readonly string[],
  since: Date,
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await database().$queryRaw<{ id: string; count: number }[]>`
    SELECT subscription_id::text AS id, count(*)::int AS count FROM alert_delivery
    WHERE subscription_id = ANY(${[...ids]}::uuid[]) AND first_due_at >= ${since} AND NOT starts_with(message_key, ${testPrefix})
    GROUP BY subscription_id`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/**
 * Marks events as done and writes their deliveries in one transaction. It skips events that another instance has marked
 * meanwhile. Returns how many deliveries it wrote. Each list is one parameter, because in a large outage many people wait.
 */
export async function writeDeliveries(
  eventIds: readonly bigint[],
  deliveries: readonly NewDelivery[],
  now: Date,
): Promise<number> {
  return database().$transaction(async (transaction) => {
    const taken = await claimPendingEvents(transaction, eventIds, now);
    const own = deliveries.filter(({ eventId }) => taken.has(eventId));
    if (own.length === 0) return 0;
    const messages = new Map(own.map(({ key, content }) => [key, { key, content, madeAt: now }]));
    await transaction.alertMessage.createMany({ data: [...messages.values()], skipDuplicates: true });
    const written = await insertDeliveries(transaction, own);
    const fulfilled = own.flatMap(({ alsoFulfils }) => alsoFulfils);
    await transaction.$executeRaw`DELETE FROM alert_subscription WHERE id = ANY(${fulfilled}::uuid[])`;
    return written;
  });
}

/** Inserts deliveries and schedules their subscriptions. It skips subscriptions that were deleted meanwhile. */
async function insertDeliveries(transaction: Prisma.TransactionClient, due: readonly Due[]): Promise<number> {
  const times = due.map(({ dueAt }) => dueAt.toISOString());
  const subscriptions = due.map(({ subscriptionId }) => subscriptionId);
  const written = await transaction.$executeRaw`
    INSERT INTO alert_delivery (id, subscription_id, message_key, first_due_at, due_at)
    SELECT d.id, d.subscription_id, d.key, d.due_at, d.due_at
    FROM unnest(${due.map(() => randomUUID())}::uuid[], ${subscriptions}::uuid[], ${due.map(({ key }) => key)}::text[],
                ${times}::timestamptz[]) AS d (id, subscription_id, key, due_at)
    WHERE EXISTS (SELECT 1 FROM alert_subscription s WHERE s.id = d.subscription_id)
    ON CONFLICT DO NOTHING`;
  await schedule(transaction, subscriptions, times);
  return written;
}

/** Writes a test for one subscription. It belongs to no event. */
export async function writeTestDelivery(
  subscriptionId: string,
  content: AlertMessage,
  now: Date,
): Promise<void> {
  const key = testPrefix + randomUUID();
  await database().$transaction(async (transaction) => {
    await transaction.alertMessage.create({ data: { key, content, madeAt: now } });
    await insertDeliveries(transaction, [{ subscriptionId, key, dueAt: now }]);
  });
}

type Due = Pick<NewDelivery, "subscriptionId" | "key" | "dueAt">;

/** Sets when subscriptions are due next. A failing receiver stays in its back-off. */
const schedule = (
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
