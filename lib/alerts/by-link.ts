import { z } from "zod";
import { readOutagesSince } from "@/lib/outages/store";
import { isId } from "./is-id";
import { placeName, zoneTouches } from "./place";
import { isLinkToken } from "./signing";
import {
  confirmSubscription,
  findLinked,
  type LinkedSubscription,
  removeSubscription,
  stopMailbox,
} from "./store-subscriptions";

/** What a link in a mail says of itself; of an address that says nothing, nothing. */
export const linkGiven = z.object({ id: z.string().catch(""), token: z.string().catch("") });
export type LinkGiven = z.infer<typeof linkGiven>;

/** The subscription that a link leads to; null when the link is not ours, or what it led to is gone. */
async function readLink(
  purpose: "confirm" | "stop",
  { id, token }: LinkGiven,
): Promise<LinkedSubscription | null> {
  if (!isId(id) || !(await isLinkToken(purpose, id, token))) return null;
  return findLinked(id);
}

/** What the page of a link says of the subscription that it leads to. */
export interface LinkPage {
  place: string;
  once: boolean;
  state: "unconfirmed" | "on" | "stopped";
}

/** The page of a link; null as `readLink`. */
export async function readLinkPage(purpose: "confirm" | "stop", link: LinkGiven): Promise<LinkPage | null> {
  const found = await readLink(purpose, link);
  if (!found) return null;
  const state = found.stoppedAt ? "stopped" : found.confirmedAt ? "on" : "unconfirmed";
  return { place: placeName(found), once: found.once, state };
}

/** What became of a yes. `over`: what was waited for came while the mail lay unread. */
export type Confirmed =
  | { kind: "confirmed"; once: boolean }
  | { kind: "over"; since: Date }
  | { kind: "unknown" };

/** A mailbox's owner agrees to be told. `now` is the time of the site's clock, `machineNow` the world's. */
export async function confirmByLink(link: LinkGiven, now: Date, machineNow: Date): Promise<Confirmed> {
  const found = await readLink("confirm", link);
  if (!found || found.stoppedAt) return { kind: "unknown" };
  const over = found.once && found.confirmedAt === null ? await overSince(found, now, machineNow) : null;
  if (over) {
    await removeSubscription(found.id, null);
    return { kind: "over", since: over };
  }
  await confirmSubscription(found.id, machineNow);
  return { kind: "confirmed", once: found.once };
}

/** When the last outage in a place ended, if that was while the mail lay unread and none is open there. */
async function overSince(waiting: LinkedSubscription, now: Date, machineNow: Date): Promise<Date | null> {
  const unreadMs = Math.max(0, machineNow.getTime() - waiting.createdAt.getTime());
  const outages = (await readOutagesSince(new Date(now.getTime() - unreadMs))).filter((outage) =>
    zoneTouches(outage.zone, waiting),
  );
  if (outages.length === 0 || outages.some(({ endedAt }) => endedAt === null)) return null;
  return outages
    .map(({ endedAt }) => endedAt)
    .reduce((last, ended) => (last && ended && last > ended ? last : ended), null);
}

/** A mailbox's owner says that it is enough; false when the link is not ours. Twice is as good as once. */
export async function stopByLink(link: LinkGiven, machineNow: Date): Promise<boolean> {
  const found = await readLink("stop", link);
  if (found) await stopMailbox(found.id, machineNow);
  return found !== null;
}
