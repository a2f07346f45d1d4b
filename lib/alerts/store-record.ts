import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { triesForMs, waitAfter } from "./back-off";
import type { Outcome } from "./outcome";
import { type Claimed, release } from "./store-deliver";

/**
 * Writes down what came of an attempt, and gives the subscription back; all or nothing. Answers whether what was sent is
 * not tried again.
 */
export async function recordOutcome(
  claimed: Claimed,
  outcome: Outcome,
  now: Date,
  random = Math.random(),
): Promise<{ isOver: boolean }> {
  const { id, once } = claimed.receiver;
  return database().$transaction(async (transaction) => {
    // The lock keeps new messages from being written between reading what waits and saying when it is due.
    await transaction.$queryRaw`SELECT id FROM alert_subscription WHERE id = ${id}::uuid FOR UPDATE`;
    const isOver = await recordDeliveries(transaction, claimed, outcome, now, random);
    if (once && isOver) {
      await transaction.alertSubscription.deleteMany({ where: { id } });
      return { isOver };
    }
    if (outcome.kind === "failed") await recordTooOld(transaction, id, outcome.words, now);
    if (outcome.kind === "gone") await recordGone(transaction, id, outcome.words, now);
    const failed = outcome.kind === "failed";
    const failures = failed ? claimed.failures + 1 : 0;
    await transaction.alertSubscription.updateMany({ where: { id }, data: { failures } });
    await release(transaction, id, failed ? nextTry(failures, outcome, now, random) : undefined);
    return { isOver };
  });
}

const nextTry = (attempts: number, outcome: Outcome, now: Date, random: number): Date =>
  new Date(
    now.getTime() + waitAfter(attempts, random, outcome.kind === "failed" ? outcome.retryAfterSeconds : null),
  );

/** True when they are not tried again. What was sent together has one fate: a repeat under its id must hold all of it. */
async function recordDeliveries(
  transaction: Prisma.TransactionClient,
  { deliveries }: Claimed,
  outcome: Outcome,
  now: Date,
  random: number,
): Promise<boolean> {
  const most = Math.max(...deliveries.map(({ attempts }) => attempts));
  const youngest = Math.max(...deliveries.map(({ firstDueAt }) => firstDueAt.getTime()));
  const dueAt = nextTry(most + 1, outcome, now, random);
  const again = outcome.kind === "failed" && dueAt.getTime() < youngest + triesForMs;
  const state = outcome.kind === "sent" ? "sent" : again ? "waiting" : "dead";
  await transaction.alertDelivery.updateMany({
    where: { id: { in: deliveries.map(({ id }) => id) }, state: "waiting" },
    data: {
      attempts: { increment: 1 },
      triedAt: now,
      outcome: outcome.words,
      state,
      ...(again ? { dueAt } : {}),
    },
  });
  return !again;
}

/** Each attempt takes one message: others that waited a day behind it are dead too. */
async function recordTooOld(transaction: Prisma.TransactionClient, id: string, words: string, now: Date) {
  const firstDueAt = { lte: new Date(now.getTime() - triesForMs) };
  await transaction.alertDelivery.updateMany({
    where: { subscriptionId: id, state: "waiting", firstDueAt },
    data: { state: "dead", outcome: words },
  });
}

/** A receiver that wants no more gets no more: what waits is dead. */
async function recordGone(transaction: Prisma.TransactionClient, id: string, words: string, now: Date) {
  await transaction.alertDelivery.updateMany({
    where: { subscriptionId: id, state: "waiting" },
    data: { state: "dead", outcome: words },
  });
  await transaction.alertSubscription.updateMany({ where: { id }, data: { stoppedAt: now } });
}
