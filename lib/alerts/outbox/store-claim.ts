import { randomUUID } from "node:crypto";
import type { Recipient, Sending } from "@/lib/alerts/channels/channel";
import { type ChannelId, channelOf } from "@/lib/alerts/channels/channels";
import { type AlertMessage, alertMessage } from "@/lib/alerts/message";
import { database } from "@/lib/platform/database/client";
import { type AlertDelivery, type AlertSubscription, Prisma } from "@/lib/platform/database/generated/client";

/** What an instance has claimed to send. Until it records the outcome or the claim expires, no other sends to the subscription. */
export interface Claimed extends Sending {
  channel: ChannelId;
  /** The server that answers for the recipient's address. */
  server: string;
  /** Failed attempts in a row. */
  failures: number;
  deliveries: { id: string; attempts: number; firstDueAt: Date }[];
}

/** What an instance may claim now. */
export interface ClaimLimits {
  slots: number;
  /** How many at once to one server. */
  perServer: number;
  /** How many this instance is sending to each server already. */
  working: ReadonlyMap<string, number>;
  /** True for subscriptions that failed last time, false for all others. */
  isFailing: boolean;
}

/** A claim expires, so that another instance sends what a killed one had claimed. Sending takes seconds. */
export const claimForMs = 60_000;
/** From this many waiting messages on, people get one digest. */
export const minDigest = 3;

/** How many of the longest waiting to consider: in a large outage, very many wait for one mail server. */
const maxCandidates = 512;

/**
 * Claims subscriptions that have something due, longest waiting first. Instances that claim at the same time get different
 * ones (SKIP LOCKED). It also decides and writes which messages form a digest, so that a retry after a kill is the same.
 */
export async function claimDue(limits: ClaimLimits, now: Date): Promise<Claimed[]> {
  const { slots, perServer, working, isFailing } = limits;
  // Skip servers that have their share already, so that they do not hide others.
  const full = [...working].flatMap(([server, count]) => (count >= perServer ? [server] : []));
  const until = new Date(now.getTime() + claimForMs);
  const isFree = Prisma.sql`(s.claimed_until IS NULL OR s.claimed_until <= ${now})`;
  return database().$transaction(async (transaction) => {
    const ids = await transaction.$queryRaw<{ id: string }[]>`
      WITH due AS (
        SELECT id, receiver, next_due_at FROM alert_subscription s
        WHERE ${isFailing ? Prisma.sql`failures > 0` : Prisma.sql`failures = 0`} AND next_due_at <= ${now} AND ${isFree}
          AND confirmed_at IS NOT NULL AND paused_at IS NULL AND stopped_at IS NULL AND receiver <> ALL(${full}::text[])
        ORDER BY next_due_at LIMIT ${maxCandidates}
      ), ranked AS (
        SELECT id, receiver, row_number() OVER (PARTITION BY receiver ORDER BY next_due_at, id) AS nth FROM due
      ), working AS (
        SELECT * FROM unnest(${[...working.keys()]}::text[], ${[...working.values()]}::int[]) AS w (receiver, count)
      ), free AS (
        SELECT s.id FROM alert_subscription s JOIN ranked USING (id) LEFT JOIN working ON working.receiver = ranked.receiver
        WHERE ranked.nth <= ${perServer} - coalesce(working.count, 0) AND ${isFree}
        ORDER BY s.next_due_at LIMIT ${slots} FOR UPDATE OF s SKIP LOCKED
      )
      UPDATE alert_subscription s SET claimed_until = ${until} FROM free WHERE s.id = free.id RETURNING s.id`;
    const claimed: Claimed[] = [];
    for (const { id } of ids) claimed.push(...(await claim(transaction, id, now)));
    return claimed;
  });
}

type Transaction = Prisma.TransactionClient;

/** Oldest first, and the same order at each attempt. */
const byTime = (a: AlertMessage, b: AlertMessage): number =>
  a.at.localeCompare(b.at) || a.subject.localeCompare(b.subject) || a.type.localeCompare(b.type);

async function claim(transaction: Transaction, id: string, now: Date): Promise<Claimed[]> {
  const row = await transaction.alertSubscription.findUniqueOrThrow({ where: { id } });
  const waiting = await transaction.alertDelivery.findMany({
    where: { subscriptionId: id, state: "waiting", dueAt: { lte: now } },
    include: { message: true },
    orderBy: [{ dueAt: "asc" }, { firstDueAt: "asc" }, { messageKey: "asc" }],
  });
  const [first] = waiting;
  if (!first) {
    await release(transaction, id);
    return [];
  }
  const batch = await batchOf(transaction, row, first, waiting);
  return [
    {
      channel: channelOf(row.channel).id,
      recipient: recipientOf(row),
      server: row.receiver,
      failures: row.failures,
      messageId: batch.messageId,
      messages: batch.deliveries.map(({ message }) => alertMessage.parse(message.content)).sort(byTime),
      deliveries: batch.deliveries.map(({ id: delivery, attempts, firstDueAt }) => ({
        id: delivery,
        attempts,
        firstDueAt,
      })),
    },
  ];
}

async function batchOf<Waiting extends AlertDelivery>(
  transaction: Transaction,
  { channel }: AlertSubscription,
  first: Waiting,
  waiting: Waiting[],
): Promise<{ messageId: string; deliveries: Waiting[] }> {
  if (first.digestId !== null) {
    const deliveries = waiting.filter(({ digestId }) => digestId === first.digestId);
    return { messageId: first.digestId, deliveries };
  }
  const single = waiting.filter(({ digestId }) => digestId === null);
  if (channelOf(channel).readBy === "programs" || single.length < minDigest)
    return { messageId: first.id, deliveries: [first] };
  const digestId = randomUUID();
  // From now on they succeed or fail together, and a retry contains what the first attempt contained.
  const firstDueAt = new Date(Math.max(...single.map((one) => one.firstDueAt.getTime())));
  const ids = single.map(({ id }) => id);
  await transaction.alertDelivery.updateMany({ where: { id: { in: ids } }, data: { digestId, firstDueAt } });
  return { messageId: digestId, deliveries: single.map((one) => ({ ...one, firstDueAt })) };
}

/** Releases a subscription until its next message is due, but not before `notBefore`. */
export async function release(transaction: Transaction, id: string, notBefore?: Date): Promise<void> {
  // A separate statement after the lock, so that it sees everything written until then.
  const next = await transaction.alertDelivery.aggregate({
    where: { subscriptionId: id, state: "waiting" },
    _min: { dueAt: true },
  });
  const due = next._min.dueAt;
  const nextDueAt = due && notBefore && due < notBefore ? notBefore : due;
  await transaction.alertSubscription.updateMany({ where: { id }, data: { claimedUntil: null, nextDueAt } });
}

const recipientOf = (row: AlertSubscription): Recipient => ({
  id: row.id,
  address: row.address,
  pushKey: row.pushKey,
  pushSecret: row.pushSecret,
  secretVersion: row.secretVersion,
  secretChangedAt: row.secretChangedAt,
  once: row.once,
});
