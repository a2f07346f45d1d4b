import { settings } from "@/lib/platform/settings/settings";
import { isId } from "./is-id";
import { maySendTo } from "./own-limits";
import { webhookSecret } from "./signing";
import {
  countSecretOn,
  findSubscription,
  pauseSubscription,
  removeSubscription,
  resumeSubscription,
  reviveDelivery,
} from "./store-subscriptions";
import { writeTest } from "./store-tell";
import { testMessage } from "./test-message";

/** What somebody does with a subscription of their own. */
export const acts = ["pause", "resume", "remove", "test", "rotate", "again"] as const;
export type Act = (typeof acts)[number];

/** What became of it; a new secret is answered once and never again. `limited`: too many messages were asked for. */
export type Done = { kind: "done" | "unknown" | "limited" } | { kind: "secret"; secret: string };

const doneIf = (done: boolean): Done => ({ kind: done ? "done" : "unknown" });

/** Does it, if the subscription (for `again`: the delivery) is this account's. */
export async function act(what: Act, id: string, userId: string, now: Date): Promise<Done> {
  if (!isId(id)) return { kind: "unknown" };
  if ((what === "test" || what === "again") && !(await maySendTo(userId))) return { kind: "limited" };
  switch (what) {
    case "pause":
      return doneIf(await pauseSubscription(id, userId, now));
    case "resume":
      return doneIf((await resumeSubscription(id, userId)) || (await pauseSubscription(id, userId, null)));
    case "remove":
      return doneIf(await removeSubscription(id, userId));
    case "again":
      return doneIf(await reviveDelivery(id, userId, now));
    case "test":
      return sendTest(id, userId, now);
    case "rotate":
      return (await countSecretOn(id, userId, now)) ? secretOf(id, userId) : { kind: "unknown" };
  }
}

async function sendTest(id: string, userId: string, now: Date): Promise<Done> {
  const found = await findSubscription(id, userId);
  if (!found?.confirmedAt || found.stoppedAt || found.pausedAt) return { kind: "unknown" };
  await writeTest(id, testMessage(now, settings().publicUrl), now);
  return { kind: "done" };
}

/** The secret that signs now, to be shown once after a webhook was added or its secret changed. */
export async function secretOf(id: string, userId: string): Promise<Done> {
  const found = isId(id) ? await findSubscription(id, userId) : null;
  if (found?.channel !== "webhook") return { kind: "unknown" };
  return { kind: "secret", secret: await webhookSecret(id, found.secretVersion) };
}
