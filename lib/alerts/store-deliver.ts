import { randomUUID } from "node:crypto";
import { database } from "@/lib/platform/database/client";
import { type AlertDelivery, type AlertSubscription, Prisma } from "@/lib/platform/database/generated/client";
import { type AlertMessage, alertMessage } from "./message";
import type { Sending } from "./send";
import { channelOf, isReadByPeople, type Receiver } from "./subscription";

/** What an instance has taken on to send; no other sends to the same subscription until it is recorded or too late. */
export interface Claimed extends Sending {
  receiverKey: string;
  /** Attempts that failed in a row at this subscription. */
  failures: number;
  deliveries: { id: string; attempts: number; firstDueAt: Date }[];
}

/** What may be claimed now. */
export interface ClaimLimits {
  slots: number;
  /** Of one receiver at once. */
  perReceiver: number;
  /** How many this instance is sending to each receiver already. */
  working: ReadonlyMap<string, number>;
  /** True: only those that failed last time; false: only others. */
  inTrouble: boolean;
}

/** A claim ends by itself, so that what a killed instance had taken on is sent by another. Sending takes seconds. */
export const claimedForMs = 60_000;
/** So many waiting for one reader become one message. */
export const digestFrom = 3;

/** So many of those that wait longest are looked at: in a great outage very many wait for one mail server. */
const lookedAt = 512;

/**
 * Takes on subscriptions that have something due, the longest waiting first. Whoever claims at the same time gets others
 * (SKIP LOCKED). What is sent together is decided and written here, so that a repeat after a kill is the same message.
 */
export async function claimDue(limits: ClaimLimits, now: Date): Promise<Claimed[]> {
  const { slots, perReceiver, working, inTrouble } = limits;
  // Those of a receiver that has its share already are passed by, so that they hide nobody.
  const full = [...working].flatMap(([receiver, count]) => (count >= perReceiver ? [receiver] : []));
  const until = new Date(now.getTime() + claimedForMs);
  const isFree = Prisma.sql`(s.claimed_until IS NULL OR s.claimed_until <= ${now})`;
  return database().$transaction(async (transaction) => {
    const ids = await transaction.$queryRaw<{ id: string }[]>`
      WITH due AS (
        SELECT id, receiver, next_due_at FROM alert_subscription s
        WHERE ${inTrouble ? Prisma.sql`failures > 0` : Prisma.sql`failures = 0`} AND next_due_at <= ${now} AND ${isFree}
          AND confirmed_at IS NOT NULL AND paused_at IS NULL AND stopped_at IS NULL AND receiver <> ALL(${full}::text[])
        ORDER BY next_due_at LIMIT ${lookedAt}
      ), ranked AS (
        SELECT id, receiver, row_number() OVER (PARTITION BY receiver ORDER BY next_due_at, id) AS nth FROM due
      ), working AS (
        SELECT * FROM unnest(${[...working.keys()]}::text[], ${[...working.values()]}::int[]) AS w (receiver, count)
      ), free AS (
        SELECT s.id FROM alert_subscription s JOIN ranked USING (id) LEFT JOIN working ON working.receiver = ranked.receiver
        WHERE ranked.nth <= ${perReceiver} - coalesce(working.count, 0) AND ${isFree}
        ORDER BY s.next_due_at LIMIT ${slots} FOR UPDATE OF s SKIP LOCKED
      )
      UPDATE alert_subscription s SET claimed_until = ${until} FROM free WHERE s.id = free.id RETURNING s.id`;
    const claimed: Claimed[] = [];
    for (const { id } of ids) claimed.push(...(await takeOn(transaction, id, now)));
    return claimed;
  });
}

type Transaction = Prisma.TransactionClient;

/** Oldest first, and the same at each attempt. */
const byTime = (a: AlertMessage, b: AlertMessage): number =>
  a.at.localeCompare(b.at) || a.subject.localeCompare(b.subject) || a.type.localeCompare(b.type);

async function takeOn(transaction: Transaction, id: string, now: Date): Promise<Claimed[]> {
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
  const together = await sentTogether(transaction, row, first, waiting);
  return [
    {
      receiver: receiverOf(row),
      receiverKey: row.receiver,
      failures: row.failures,
      messageId: together.messageId,
      messages: together.deliveries.map(({ message }) => alertMessage.parse(message.content)).sort(byTime),
      deliveries: together.deliveries.map(({ id: delivery, attempts, firstDueAt }) => ({
        id: delivery,
        attempts,
        firstDueAt,
      })),
    },
  ];
}

async function sentTogether<Waiting extends AlertDelivery>(
  transaction: Transaction,
  { channel }: AlertSubscription,
  first: Waiting,
  waiting: Waiting[],
): Promise<{ messageId: string; deliveries: Waiting[] }> {
  if (first.digestId !== null) {
    const deliveries = waiting.filter(({ digestId }) => digestId === first.digestId);
    return { messageId: first.digestId, deliveries };
  }
  const loose = waiting.filter(({ digestId }) => digestId === null);
  if (!isReadByPeople(channelOf(channel)) || loose.length < digestFrom)
    return { messageId: first.id, deliveries: [first] };
  const digestId = randomUUID();
  // From here on they have one fate, and a repeat holds what the first attempt held.
  const firstDueAt = new Date(Math.max(...loose.map((one) => one.firstDueAt.getTime())));
  const ids = loose.map(({ id }) => id);
  await transaction.alertDelivery.updateMany({ where: { id: { in: ids } }, data: { digestId, firstDueAt } });
  return { messageId: digestId, deliveries: loose.map((one) => ({ ...one, firstDueAt })) };
}

/** Gives a subscription back, to be sent to when its next message is due, but not before `notBefore`. */
export async function release(transaction: Transaction, id: string, notBefore?: Date): Promise<void> {
  // In a statement of its own after the lock, so that it sees what was written until then.
  const next = await transaction.alertDelivery.aggregate({
    where: { subscriptionId: id, state: "waiting" },
    _min: { dueAt: true },
  });
  const due = next._min.dueAt;
  const nextDueAt = due && notBefore && due < notBefore ? notBefore : due;
  await transaction.alertSubscription.updateMany({ where: { id }, data: { claimedUntil: null, nextDueAt } });
}

const receiverOf = (row: AlertSubscription): Receiver => ({
  id: row.id,
  channel: channelOf(row.channel),
  address: row.address,
  pushKey: row.pushKey,
  pushSecret: row.pushSecret,
  secretVersion: row.secretVersion,
  secretChangedAt: row.secretChangedAt,
  surfaces: row.surfaces,
  models: row.models,
  wants: row.wants,
  once: row.once,
});
