import type { Criteria } from "@/lib/alerts/subscriptions/subscription";

/** A subscription, as far as it decides who else the same message would reach. */
export interface Addressed extends Criteria {
  userId: string | null;
  channel: string;
  address: string;
  once: boolean;
}

/** A change, and which subscriptions it is for. */
export interface Matchable {
  event: { subject: string; subjectId: string };
  matches(criteria: Criteria): boolean;
  matchesRecovery(criteria: Criteria): boolean;
}

/** One message to one address, with all subscriptions there that it is for, at least one. */
export interface Assignment<Subscriber, Notification> {
  notification: Notification;
  subscribers: Subscriber[];
}

/**
 * Groups subscriptions that would send to the same recipient: those of one account with the same channel and address.
 * Requests for one message at recovery have no account and are apart.
 */
export function groupByRecipient<Subscriber extends Addressed>(
  subscribers: readonly Subscriber[],
): Subscriber[][] {
  const groups = new Map<string, Subscriber[]>();
  for (const subscriber of subscribers) {
    const { userId, channel, address, once } = subscriber;
    const key = JSON.stringify([userId, channel, address, once]);
    const group = groups.get(key);
    if (group) group.push(subscriber);
    else groups.set(key, [subscriber]);
  }
  return [...groups.values()];
}

/**
 * Which messages a recipient gets: each only once, however many of its subscriptions match. Of several changes to one
 * outage or incident it gets only the last, which covers the others. A request for recovery gets one message.
 */
export function assignNotifications<Subscriber extends Addressed, Notification extends Matchable>(
  group: readonly Subscriber[],
  notifications: readonly Notification[],
): Assignment<Subscriber, Notification>[] {
  const last = new Map<string, Assignment<Subscriber, Notification>>();
  for (const notification of notifications) {
    const subscribers = group.filter((one) =>
      one.once ? notification.matchesRecovery(one) : notification.matches(one),
    );
    const { subject, subjectId } = notification.event;
    if (subscribers.length > 0) last.set(`${subject} ${subjectId}`, { notification, subscribers });
  }
  return onlyFirstRecovery([...last.values()]);
}

/** Leaves each request for one message to its first assignment. */
function onlyFirstRecovery<Subscriber extends Addressed, Notification>(
  assignments: readonly Assignment<Subscriber, Notification>[],
): Assignment<Subscriber, Notification>[] {
  const served = new Set<Subscriber>();
  return assignments.flatMap(({ notification, subscribers }) => {
    const unserved = subscribers.filter((one) => !served.has(one));
    for (const one of unserved) if (one.once) served.add(one);
    return unserved.length > 0 ? [{ notification, subscribers: unserved }] : [];
  });
}
