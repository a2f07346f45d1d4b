import { randomUUID } from "node:crypto";
import { type ChannelId, channelIds, channelOf } from "@/lib/alerts/channels/channels";
import { database } from "@/lib/platform/database/client";
import type { AlertSubscription } from "@/lib/platform/database/generated/client";
import type { AlertFilter, Criteria, QuietHours } from "./subscription";

/** A subscription to write. */
export interface NewSubscription extends Criteria {
  userId: string | null;
  channel: ChannelId;
  address: string;
  /** The server that answers for the address. */
  receiver: string;
  pushKey: string | null;
  pushSecret: string | null;
  once: boolean;
  quiet: QuietHours | null;
  createdAt: Date;
  confirmedAt: Date | null;
  expiresAt: Date | null;
}

/** Writes a subscription and returns its id. */
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

/** Deletes an earlier request for the same message, unless we are sending it. */
export async function removeSameRecovery(
  channel: ChannelId,
  address: string,
  { surfaces, models }: AlertFilter,
): Promise<void> {
  await database().alertSubscription.deleteMany({
    where: {
      ...{ userId: null, once: true, channel, address, nextDueAt: null, claimedUntil: null },
      surfaces: { equals: [...surfaces] },
      models: { equals: [...models] },
    },
  });
}

/** How many subscriptions an account has. */
export const countSubscriptions = (userId: string): Promise<number> =>
  database().alertSubscription.count({ where: { userId } });

/** A subscription, as far as its owner manages it. */
export interface StoredSubscription extends Criteria {
  id: string;
  channel: ChannelId;
  address: string;
  quiet: QuietHours | null;
  createdAt: Date;
  confirmedAt: Date | null;
  pausedAt: Date | null;
  stoppedAt: Date | null;
  /** Failed attempts in a row. */
  failures: number;
  secretVersion: number;
  secretChangedAt: Date | null;
}

export const subscriptionOf = (row: AlertSubscription): StoredSubscription => ({
  id: row.id,
  channel: channelOf(row.channel).id,
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

/** The quiet hours of a row; null if it has none. */
export const quietOf = (
  row: Pick<AlertSubscription, "quietFrom" | "quietUntil" | "zoneOfTime">,
): QuietHours | null =>
  row.quietFrom !== null && row.quietUntil !== null && row.zoneOfTime !== null
    ? { from: row.quietFrom, until: row.quietUntil, zone: row.zoneOfTime }
    : null;

/** One subscription of an account; null if there is none with this id. */
export async function findSubscription(id: string, userId: string): Promise<StoredSubscription | null> {
  const row = await database().alertSubscription.findFirst({ where: { id, userId } });
  return row && subscriptionOf(row);
}

/** Deletes a subscription of an account, or with null one of any account. False if there is none. */
export async function removeSubscription(id: string, userId: string | null): Promise<boolean> {
  const where = userId === null ? { id } : { id, userId };
  return (await database().alertSubscription.deleteMany({ where })).count > 0;
}

/** Pauses or, with null, resumes a subscription. It misses what happens meanwhile, but still gets what was waiting. */
export async function pauseSubscription(id: string, userId: string, pausedAt: Date | null): Promise<boolean> {
  const { count } = await database().alertSubscription.updateMany({
    where: { id, userId },
    data: { pausedAt },
  });
  return count > 0;
}

/** Resumes a subscription that its receiver had stopped. Where the address can stop it by a link, the owner cannot. */
export async function resumeSubscription(id: string, userId: string): Promise<boolean> {
  const channel = { notIn: channelIds(({ doubleOptIn }) => doubleOptIn) };
  const { count } = await database().alertSubscription.updateMany({
    where: { id, userId, confirmedAt: { not: null }, channel },
    data: { pausedAt: null, stoppedAt: null, failures: 0 },
  });
  return count > 0;
}

/** Moves a subscription to its next secret. False if it has no secret. */
export async function replaceSecret(id: string, userId: string, now: Date): Promise<boolean> {
  const channel = { in: channelIds(({ signed }) => signed) };
  const { count } = await database().alertSubscription.updateMany({
    where: { id, userId, channel },
    data: { secretVersion: { increment: 1 }, secretChangedAt: now },
  });
  return count > 0;
}

/** Sends a message again that we gave up on, with a new day of retries. False if this account has no such message. */
export async function retryDelivery(deliveryId: string, userId: string, now: Date): Promise<boolean> {
  return database().$transaction(async (transaction) => {
    const found = await transaction.alertDelivery.findFirst({
      where: { id: deliveryId, state: "dead", subscription: { userId, stoppedAt: null } },
    });
    if (!found) return false;
    await transaction.alertDelivery.update({
      where: { id: deliveryId },
      // Alone and under its own id: under the id of a digest, a receiver would drop the second message as a repeat.
      data: { state: "waiting", firstDueAt: now, dueAt: now, digestId: null },
    });
    await transaction.alertSubscription.update({
      where: { id: found.subscriptionId },
      data: { nextDueAt: now },
    });
    return true;
  });
}

/** The subscription behind a link in an e-mail. */
export interface LinkedSubscription extends Criteria {
  id: string;
  once: boolean;
  createdAt: Date;
  confirmedAt: Date | null;
  stoppedAt: Date | null;
}

/** The subscription with the id of a link; null if it is gone. */
export const findByLinkId = (id: string): Promise<LinkedSubscription | null> =>
  database().alertSubscription.findFirst({
    where: { id, channel: { in: channelIds(({ doubleOptIn }) => doubleOptIn) } },
  });

/** Records that the owner of an address agreed. */
export async function confirmSubscription(id: string, now: Date): Promise<void> {
  await database().alertSubscription.updateMany({
    where: { id, confirmedAt: null },
    data: { confirmedAt: now },
  });
}

/**
 * Stops all subscriptions of the account that send to the same address, because one message can stand for several. Without
 * an account it deletes them. We do not send what is waiting.
 */
export async function stopAddress(id: string, now: Date): Promise<void> {
  const found = await database().alertSubscription.findUnique({ where: { id } });
  if (!found) return;
  const { channel, address, userId } = found;
  const same = { channel, address, userId };
  if (userId === null) await database().alertSubscription.deleteMany({ where: same });
  else
    await database().alertSubscription.updateMany({
      where: { ...same, stoppedAt: null },
      data: { stoppedAt: now },
    });
}
