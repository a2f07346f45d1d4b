import { forgetEvents } from "@/lib/outages/events/store";
import { forgetAlerts } from "./store-forget";

const dayMs = 86_400_000;
/** How long what was told, and to whom, can be looked up by who was told. */
export const keptDays = 30;
/** A mailbox whose owner did not say yes by then is forgotten. */
export const confirmWithinMs = dayMs;

/** Deletes what was kept long enough: wishes to be told once, addresses that nobody confirmed, and old messages. */
export async function forgetOldAlerts(now: Date): Promise<{ subscriptions: number; events: number }> {
  const before = new Date(now.getTime() - keptDays * dayMs);
  const subscriptions = await forgetAlerts(now, new Date(now.getTime() - confirmWithinMs), before);
  return { subscriptions, events: await forgetEvents(before) };
}
