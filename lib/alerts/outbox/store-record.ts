import { backOffMs, type Outcome, retryForMs } from "@/lib/alerts/channels/outcome";
import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { type Claimed, release } from "./store-claim";

/** Records the outcome of an attempt and releases the subscription, in one transaction. `isOver`: there is no retry. */
export async function recordOutcome(
  claimed: Claimed,
  outcome: Outcome,
  now: Date,
  random = Math.random(),
): Promise<{ isOver: boolean }> {
  const { id, once } = claimed.recipient;
  return database().$transaction(async (transaction) => {
    // The lock prevents new messages between reading what is waiting and writing when it is due.
    await transaction.$queryRaw`SELECT id FROM alert_subscription WHERE id = ${id}::uuid FOR UPDATE`;
    const isOver = await recordDeliveries(transaction, claimed, outcome, now, random);
    if (once && isOver) {
      await transaction.alertSubscription.deleteMany({ where: { id } });
      return { isOver };
    }
    if (outcome.kind === "failed") await giveUpExpired(transaction, id, outcome.words, now);
    if (outcome.kind === "gone") await stopReceiver(transaction, id, outcome.words, now);
    const failed = outcome.kind === "failed";
    const failures = failed ? claimed.failures + 1 : 0;
    await transaction.alertSubscription.updateMany({ where: { id }, data: { failures } });
    await release(transaction, id, failed ? nextTry(failures, outcome, now, random) : undefined);
    return { isOver };
  });
}

const nextTry = (attempts: number, outcome: Outcome, now: Date, random: number): Date =>
  new Date(
    now.getTime() + backOffMs(attempts, random, outcome.kind === "failed" ? outcome.retryAfterSeconds : null),
  );

/** True if there is no retry. The messages of a digest succeed or fail together, because a retry must contain all of them. */
async function recordDeliveries(
  transaction: Prisma.TransactionClient,
  { deliveries }: Claimed,
  outcome: Outcome,
  now: Date,
  random: number,
): Promise<boolean> {
  const maxAttempts = Math.max(...deliveries.map(({ attempts }) => attempts));
  const latest = Math.max(...deliveries.map(({ firstDueAt }) => firstDueAt.getTime()));
  const dueAt = nextTry(maxAttempts + 1, outcome, now, random);
  const willRetry = outcome.kind === "failed" && dueAt.getTime() < latest + retryForMs;
  const state = outcome.kind === "sent" ? "sent" : willRetry ? "waiting" : "dead";
  await transaction.alertDelivery.updateMany({
    where: { id: { in: deliveries.map(({ id }) => id) }, state: "waiting" },
    data: {
      attempts: { increment: 1 },
      triedAt: now,
      outcome: outcome.words,
      state,
      ...(willRetry ? { dueAt } : {}),
    },
  });
  return !willRetry;
}

/** An attempt takes only one message. Gives up on others that have waited behind it for a day. */
async function giveUpExpired(transaction: Prisma.TransactionClient, id: string, words: string, now: Date) {
  const firstDueAt = { lte: new Date(now.getTime() - retryForMs) };
  await transaction.alertDelivery.updateMany({
    where: { subscriptionId: id, state: "waiting", firstDueAt },
    data: { state: "dead", outcome: words },
  });
}

/** Stops a subscription whose receiver wants no more, and gives up on what is waiting. */
async function stopReceiver(transaction: Prisma.TransactionClient, id: string, words: string, now: Date) {
  await transaction.alertDelivery.updateMany({
    where: { subscriptionId: id, state: "waiting" },
    data: { state: "dead", outcome: words },
  });
  await transaction.alertSubscription.updateMany({ where: { id }, data: { stoppedAt: now } });
}
