import type { Interest } from "./subscription";

/** A subscription, as far as it decides whom else the same message would reach. */
export interface Addressed extends Interest {
  userId: string | null;
  channel: string;
  address: string;
  once: boolean;
}

/** Something that happened, and who wants to hear of it. */
export interface Tellable {
  event: { subject: string; subjectId: string };
  isFor(interest: Interest): boolean;
  isBackFor(interest: Interest): boolean;
}

/** One message to one address: what it tells, and all of its subscriptions that wanted it, at least one. */
export interface Share<Follower, News> {
  news: News;
  wantedBy: Follower[];
}

/** Subscriptions of one account (wishes to be told once: of none) that lead to one address by one channel. */
export function byAddress<Follower extends Addressed>(followers: readonly Follower[]): Follower[][] {
  const groups = new Map<string, Follower[]>();
  for (const follower of followers) {
    const { userId, channel, address, once } = follower;
    const key = JSON.stringify([userId, channel, address, once]);
    const group = groups.get(key);
    if (group) group.push(follower);
    else groups.set(key, [follower]);
  }
  return [...groups.values()];
}

/**
 * What those behind one address are told, each thing once however many of their subscriptions want it. Of several changes
 * of one outage or incident only the last is told, as it tells the rest; and who waits for the end is told of one end.
 */
export function shareOut<Follower extends Addressed, News extends Tellable>(
  group: readonly Follower[],
  news: readonly News[],
): Share<Follower, News>[] {
  const last = new Map<string, Share<Follower, News>>();
  for (const one of news) {
    const wantedBy = group.filter((each) => (each.once ? one.isBackFor(each) : one.isFor(each)));
    if (wantedBy.length > 0) last.set(`${one.event.subject} ${one.event.subjectId}`, { news: one, wantedBy });
  }
  return onlyFirstEnds([...last.values()]);
}

/** Leaves each wish to be told once to the first share that grants it. */
function onlyFirstEnds<Follower extends Addressed, News>(
  shares: readonly Share<Follower, News>[],
): Share<Follower, News>[] {
  const granted = new Set<Follower>();
  return shares.flatMap(({ news, wantedBy }) => {
    const still = wantedBy.filter((each) => !granted.has(each));
    for (const each of still) if (each.once) granted.add(each);
    return still.length > 0 ? [{ news, wantedBy: still }] : [];
  });
}
