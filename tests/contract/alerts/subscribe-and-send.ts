import { channels } from "@/lib/alerts/channels/channels";
import { Deliverer } from "@/lib/alerts/outbox/deliver";
import { fanOut } from "@/lib/alerts/outbox/fan-out";
import { addSubscription, type NewSubscription } from "@/lib/alerts/subscriptions/store";
import { database } from "@/lib/platform/database/client";
import { start } from "./on-loopback";

/** Forgets all alerts, and what they are about. */
export async function emptyTables(): Promise<void> {
  await database().alertSubscription.deleteMany();
  await database().alertMessage.deleteMany();
  await database().event.deleteMany();
  await database().outage.deleteMany();
  await database().detectionState.deleteMany();
  await database().officialIncident.deleteMany();
  await database().user.deleteMany();
}

/** Adds a webhook for everything, with these changes. */
export function subscribed(change: Partial<NewSubscription> & { address: string }): Promise<string> {
  const channel = change.channel ?? "webhook";
  return addSubscription({
    userId: null,
    channel,
    receiver: channels[channel].serverOf(change.address),
    pushKey: null,
    pushSecret: null,
    surfaces: [],
    models: [],
    wants: ["signal", "confirmed", "end", "official"],
    once: false,
    quiet: null,
    createdAt: start,
    confirmedAt: start,
    expiresAt: null,
    ...change,
  });
}

/** Fans out all events and sends everything that is due at a time. */
export async function fanOutAndSend(at: Date): Promise<void> {
  await fanOut(at, at);
  await new Deliverer().drain(() => at);
}

/** All deliveries, oldest first, as far as tests check them. */
export const deliveries = () =>
  database().alertDelivery.findMany({
    orderBy: [{ firstDueAt: "asc" }, { messageKey: "asc" }],
    select: { id: true, state: true, attempts: true, outcome: true, messageKey: true, digestId: true },
  });
