import { randomUUID } from "node:crypto";
import { database } from "@/lib/platform/database/client";
import type { AlertSubscription } from "@/lib/platform/database/generated/client";
import { alertMessage } from "./message";
import type { Place } from "./place";
import { quietOf } from "./store-tell";
import { type Channel, channelOf, type Interest, type QuietHours } from "./subscription";

/** A subscription as it is written. */
export interface NewSubscription extends Interest {
  userId: string | null;
  channel: Channel;
  address: string;
  receiver: string;
  pushKey: string | null;
  pushSecret: string | null;
  once: boolean;
  quiet: QuietHours | null;
  createdAt: Date;
  confirmedAt: Date | null;
  expiresAt: Date | null;
}

/** Writes a subscription; answers its id. */
export async function addSubscription({
  quiet,
  wants,
  surfaces,
  models,
  ...row
}: NewSubscription): Promise<string> {
  const id = randomUUID();
  const quietHours = {
    quietFrom: quiet?.from ?? null,
    quietUntil: quiet?.until ?? null,
    zoneOfTime: quiet?.zone ?? null,
  };
  await database().alertSubscription.create({
    data: { id, ...row, surfaces: [...surfaces], models: [...models], wants: [...wants], ...quietHours },
  });
  return id;
}

/** Deletes a browser's wish to be told once of a place, if nothing of it is being sent. */
export async function forgetWish(address: string, { surfaces, models }: Place): Promise<void> {
  const place = { surfaces: { equals: [...surfaces] }, models: { equals: [...models] } };
  await database().alertSubscription.deleteMany({
    where: {
      userId: null,
      once: true,
      channel: "push",
      address,
      ...place,
      nextDueAt: null,
      claimedUntil: null,
    },
  });
}

/** How many an account has. */
export const countSubscriptions = (userId: string): Promise<number> =>
  database().alertSubscription.count({ where: { userId } });

/** One delivery, as its owner sees it in the log. */
export interface LoggedDelivery {
  id: string;
  title: string;
  state: "waiting" | "sent" | "dead";
  firstDueAt: Date;
  dueAt: Date;
  triedAt: Date | null;
  attempts: number;
  outcome: string | null;
}

/** A subscription as its owner sees it, with its newest deliveries first, and those given up apart, so that no newer hide them. */
export interface OwnSubscription extends Interest {
  id: string;
  channel: Channel;
  address: string;
  quiet: QuietHours | null;
  createdAt: Date;
  confirmedAt: Date | null;
  pausedAt: Date | null;
  stoppedAt: Date | null;
  failures: number;
  secretVersion: number;
  secretChangedAt: Date | null;
  deliveries: LoggedDelivery[];
  dead: LoggedDelivery[];
}

/** What a list of one subscription's messages shows at most. */
export const maxLogged = 20;

/** All subscriptions of an account, oldest first. */
export async function readSubscriptions(userId: string): Promise<OwnSubscription[]> {
  const rows = await database().alertSubscription.findMany({
    where: { userId },
    orderBy: { createdAt: "asc" },
  });
  return Promise.all(
    rows.map(async (row) => ({
      ...ownOf(row),
      deliveries: await readLogged(row.id, { not: "dead" }),
      dead: await readLogged(row.id, "dead"),
    })),
  );
}

async function readLogged(
  subscriptionId: string,
  state: string | { not: string },
): Promise<LoggedDelivery[]> {
  const rows = await database().alertDelivery.findMany({
    where: { subscriptionId, state },
    orderBy: { firstDueAt: "desc" },
    take: maxLogged,
    include: { message: true },
  });
  return rows.map(({ message, state: found, ...delivery }) => ({
    id: delivery.id,
    title: alertMessage.parse(message.content).title,
    state: found === "sent" || found === "dead" ? found : "waiting",
    firstDueAt: delivery.firstDueAt,
    dueAt: delivery.dueAt,
    triedAt: delivery.triedAt,
    attempts: delivery.attempts,
    outcome: delivery.outcome,
  }));
}

/** All rows of an account, as they are. */
export const readWhole = (userId: string) =>
  database().alertSubscription.findMany({
    where: { userId },
    orderBy: { createdAt: "asc" },
    include: { deliveries: { orderBy: { firstDueAt: "asc" } } },
  });

const ownOf = (row: AlertSubscription): Omit<OwnSubscription, "deliveries" | "dead"> => ({
  id: row.id,
  channel: channelOf(row.channel),
  address: row.address,
  surfaces: row.surfaces,
  models: row.models,
  wants: row.wants,
  quiet: quietOf(row),
  createdAt: row.createdAt,
  confirmedAt: row.confirmedAt,
  pausedAt: row.pausedAt,
  stoppedAt: row.stoppedAt,
  failures: row.failures,
  secretVersion: row.secretVersion,
  secretChangedAt: row.secretChangedAt,
});

/** One subscription without its log; null when there is none, or it is not this account's. */
export async function findSubscription(
  id: string,
  userId: string,
): Promise<Omit<OwnSubscription, "deliveries" | "dead"> | null> {
  const row = await database().alertSubscription.findFirst({ where: { id, userId } });
  return row && ownOf(row);
}

/** Deletes a subscription of an account (or, with null, one that hangs on none or was just made); false when there is none. */
export async function removeSubscription(id: string, userId: string | null): Promise<boolean> {
  const where = userId === null ? { id } : { id, userId };
  return (await database().alertSubscription.deleteMany({ where })).count > 0;
}

/** Stops telling for a while, or goes on. What happens meanwhile is not told later; what waited already is. */
export async function pauseSubscription(id: string, userId: string, pausedAt: Date | null): Promise<boolean> {
  const { count } = await database().alertSubscription.updateMany({
    where: { id, userId },
    data: { pausedAt },
  });
  return count > 0;
}

/** Goes on with a receiver that had said stop: its owner says that it is there again. */
export async function resumeSubscription(id: string, userId: string): Promise<boolean> {
  const { count } = await database().alertSubscription.updateMany({
    where: { id, userId, confirmedAt: { not: null }, channel: { not: "email" } },
    data: { pausedAt: null, stoppedAt: null, failures: 0 },
  });
  return count > 0;
}

/** Counts a webhook's secret on by one; false when there is no such webhook. */
export async function countSecretOn(id: string, userId: string, now: Date): Promise<boolean> {
  const { count } = await database().alertSubscription.updateMany({
    where: { id, userId, channel: "webhook" },
    data: { secretVersion: { increment: 1 }, secretChangedAt: now },
  });
  return count > 0;
}

/** Sends a dead message once more, from the beginning of its day; false when it is not a dead one of this account. */
export async function reviveDelivery(deliveryId: string, userId: string, now: Date): Promise<boolean> {
  return database().$transaction(async (transaction) => {
    const found = await transaction.alertDelivery.findFirst({
      where: { id: deliveryId, state: "dead", subscription: { userId, stoppedAt: null } },
    });
    if (!found) return false;
    await transaction.alertDelivery.update({
      where: { id: deliveryId },
      // Alone, and so by its own id: under that of a digest a receiver would drop the second of two as a repeat.
      data: { state: "waiting", firstDueAt: now, dueAt: now, digestId: null },
    });
    await transaction.alertSubscription.update({
      where: { id: found.subscriptionId },
      data: { nextDueAt: now },
    });
    return true;
  });
}

/** What a link in a mail leads to. */
export interface LinkedSubscription extends Interest {
  id: string;
  once: boolean;
  createdAt: Date;
  confirmedAt: Date | null;
  stoppedAt: Date | null;
}

/** The subscription of a link in a mail; null when it is gone. */
export const findLinked = (id: string): Promise<LinkedSubscription | null> =>
  database().alertSubscription.findFirst({ where: { id, channel: "email" } });

/** Notes that a mailbox's owner agreed. */
export async function confirmSubscription(id: string, now: Date): Promise<void> {
  await database().alertSubscription.updateMany({
    where: { id, confirmedAt: null },
    data: { confirmedAt: now },
  });
}

/**
 * Notes that a mailbox's owner said stop, for every alert of the account that goes there, as a message may have stood for
 * several; or deletes what hangs on no account. What waits is not sent.
 */
export async function stopMailbox(id: string, now: Date): Promise<void> {
  const found = await database().alertSubscription.findUnique({ where: { id } });
  if (!found) return;
  const { channel, address, userId } = found;
  const there = { channel, address, userId };
  if (userId === null) await database().alertSubscription.deleteMany({ where: there });
  else
    await database().alertSubscription.updateMany({
      where: { ...there, stoppedAt: null },
      data: { stoppedAt: now },
    });
}
