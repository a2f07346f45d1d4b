import { channelOf } from "@/lib/alerts/channels/channels";
import { webhookSecret } from "@/lib/alerts/channels/webhook/signing";
import { writeTestDelivery } from "@/lib/alerts/outbox/store-fan-out";
import { testMessage } from "@/lib/alerts/write-message";
import { KeyCounter, type Limit } from "@/lib/platform/http/rate-limit";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { settings } from "@/lib/platform/settings/settings";
import { isUuid } from "./email-links";
import {
  findSubscription,
  pauseSubscription,
  removeSubscription,
  replaceSecret,
  resumeSubscription,
  retryDelivery,
} from "./store";
import { readRows } from "./store-log";

/** What owners can do with their subscriptions. The form's buttons have these names. */
export const actions = ["pause", "resume", "remove", "test", "rotate", "again"] as const;
export type Action = (typeof actions)[number];

/** The result. We answer a new secret once and never again. `limited`: the account asked for too many messages. */
export type ActionResult = { kind: "done" | "unknown" | "limited" } | { kind: "secret"; secret: string };

const doneIf = (done: boolean): ActionResult => ({ kind: done ? "done" : "unknown" });

/** Does it if the subscription (for `again`: the delivery) belongs to this account. */
export async function manageSubscription(
  action: Action,
  id: string,
  userId: string,
  now: Date,
): Promise<ActionResult> {
  if (!isUuid(id)) return { kind: "unknown" };
  if ((action === "test" || action === "again") && !(await countRequestedMessage(userId)))
    return { kind: "limited" };
  switch (action) {
    case "pause":
      return doneIf(await pauseSubscription(id, userId, now));
    case "resume":
      return doneIf((await resumeSubscription(id, userId)) || (await pauseSubscription(id, userId, null)));
    case "remove":
      return doneIf(await removeSubscription(id, userId));
    case "again":
      return doneIf(await retryDelivery(id, userId, now));
    case "test":
      return sendTest(id, userId, now);
    case "rotate":
      return (await replaceSecret(id, userId, now)) ? secretOf(id, userId) : { kind: "unknown" };
  }
}

async function sendTest(id: string, userId: string, now: Date): Promise<ActionResult> {
  const found = await findSubscription(id, userId);
  if (!found?.confirmedAt || found.stoppedAt || found.pausedAt) return { kind: "unknown" };
  await writeTestDelivery(id, testMessage(now, settings().publicUrl), now);
  return { kind: "done" };
}

/** The current secret of a subscription, to show once after it was created or replaced. */
export async function secretOf(id: string, userId: string): Promise<ActionResult> {
  const found = isUuid(id) ? await findSubscription(id, userId) : null;
  if (!found || !channelOf(found.channel).signed) return { kind: "unknown" };
  return { kind: "secret", secret: await webhookSecret(id, found.secretVersion) };
}

/** Messages that one account may ask for: tests, retries and confirmation e-mails. */
const requestLimit: Limit = { name: "asked", max: 30, windowSeconds: 3600, maxKeys: 100_000 };

/** Counts one message that an account asks for. False if the account is over its limit for this hour. */
export async function countRequestedMessage(userId: string): Promise<boolean> {
  const use = await onePerProcess("asked messages", () => new KeyCounter(requestLimit)).count(userId);
  return use !== null && !use.over;
}

/** Everything we store about an account's alerts, for the account's data file. Secrets are derived, not stored. */
export const exportAlerts = (userId: string) => readRows(userId);
