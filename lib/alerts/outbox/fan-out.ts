import { channels } from "@/lib/alerts/channels/channels";
import { afterQuietHours } from "@/lib/alerts/subscriptions/quiet-hours";
import { readPendingEvents, type WrittenEvent } from "@/lib/outages/events/store";
import { hourMs, minuteMs } from "@/lib/platform/time/units";
import { type Assignment, assignNotifications, groupByRecipient } from "./group-by-recipient";
import { type Notification, readFanOutContext, toNotification } from "./notifications";
import {
  countRecentDeliveries,
  type NewDelivery,
  readSubscribers,
  type Subscriber,
  writeDeliveries,
} from "./store-fan-out";

/** How many events one round takes. */
const maxEvents = 100;
/** After this many messages within an hour, people get the rest as a digest every half hour. */
export const maxPerHour = 6;
const digestEveryMs = 30 * minuteMs;

/**
 * Writes for each new event which subscriptions get which message, and marks the event as done, in one transaction. If the
 * process is killed before the end, the next round does all of it again. `now` is the time of the site, `machineNow` that
 * of the machine that sends. Returns how many deliveries it wrote.
 */
export async function fanOut(now: Date, machineNow: Date): Promise<number> {
  const events = await readPendingEvents(maxEvents);
  if (events.length === 0) return 0;
  const notifications = await notificationsOf(events, now);
  const subscribers = notifications.length > 0 ? await readSubscribers(machineNow) : [];
  const assigned = groupByRecipient(subscribers).flatMap((group) =>
    assignNotifications(group, notifications).map((assignment) => ({ ...assignment, group })),
  );
  const ids = assigned.flatMap(({ group }) => group.map(({ id }) => id));
  const counts = await countRecentDeliveries([...new Set(ids)], new Date(machineNow.getTime() - hourMs));
  const deliveries = assigned.map(({ group, ...assignment }) => {
    const sentThisHour = group.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0);
    return deliveryOf(assignment, sentThisHour, machineNow);
  });
  return writeDeliveries(
    events.map(({ id }) => id),
    deliveries,
    machineNow,
  );
}

async function notificationsOf(events: readonly WrittenEvent[], now: Date): Promise<Notification[]> {
  const context = await readFanOutContext(now);
  const notifications: Notification[] = [];
  for (const event of events) {
    const notification = await toNotification(event, context, now);
    if (notification) notifications.push(notification);
  }
  return notifications;
}

/** One delivery, for the subscription that may get it first. It also fulfils the other requests for one message. */
function deliveryOf(
  { notification, subscribers }: Assignment<Subscriber, Notification>,
  sentThisHour: number,
  now: Date,
): NewDelivery {
  const [first, ...others] = subscribers
    .map((subscriber) => ({ subscriber, dueAt: dueAtOf(subscriber, sentThisHour, now) }))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  if (!first) throw new Error("An assignment needs at least one subscriber.");
  const { id, once } = first.subscriber;
  const { event, recovery, message } = notification;
  return {
    eventId: event.id,
    subscriptionId: id,
    alsoFulfils: once ? others.map(({ subscriber }) => subscriber.id) : [],
    key: once ? `back ${event.key}` : event.key,
    content: once ? recovery : message,
    dueAt: first.dueAt,
  };
}

function dueAtOf(subscriber: Subscriber, sentThisHour: number, now: Date): Date {
  if (channels[subscriber.channel].readBy === "programs") return now;
  const afterQuiet = afterQuietHours(now, subscriber.quiet);
  if (sentThisHour < maxPerHour || subscriber.once) return afterQuiet;
  const nextDigest = new Date((Math.floor(now.getTime() / digestEveryMs) + 1) * digestEveryMs);
  return afterQuiet > nextDigest ? afterQuiet : nextDigest;
}
