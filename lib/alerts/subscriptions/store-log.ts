import { alertMessage } from "@/lib/alerts/message";
import { database } from "@/lib/platform/database/client";
import { type StoredSubscription, subscriptionOf } from "./store";

/** One delivery in the log of its owner. */
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

/** A subscription with its newest deliveries first. Those that we gave up on are apart, so that newer ones cannot hide them. */
export interface OwnedSubscription extends StoredSubscription {
  deliveries: LoggedDelivery[];
  failedDeliveries: LoggedDelivery[];
}

/** How many deliveries the log of a subscription shows. */
export const maxLogged = 20;

/** All subscriptions of an account, oldest first. */
export async function readSubscriptions(userId: string): Promise<OwnedSubscription[]> {
  const rows = await database().alertSubscription.findMany({
    where: { userId },
    orderBy: { createdAt: "asc" },
  });
  return Promise.all(
    rows.map(async (row) => ({
      ...subscriptionOf(row),
      deliveries: await readLog(row.id, { not: "dead" }),
      failedDeliveries: await readLog(row.id, "dead"),
    })),
  );
}

async function readLog(subscriptionId: string, state: string | { not: string }): Promise<LoggedDelivery[]> {
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

/** All rows of an account's alerts, as we store them. */
export const readRows = (userId: string) =>
  database().alertSubscription.findMany({
    where: { userId },
    orderBy: { createdAt: "asc" },
    include: { deliveries: { orderBy: { firstDueAt: "asc" } } },
  });
