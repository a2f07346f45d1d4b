import { z } from "zod";
import { confirmMail } from "@/lib/alerts/channels/email/channel";
import { confirmLink, isLinkToken } from "@/lib/alerts/channels/email/links";
import { readOutagesSince } from "@/lib/outages/store";
import { sendMail } from "@/lib/platform/mail/send-mail";
import {
  confirmSubscription,
  findByLinkId,
  type LinkedSubscription,
  removeSubscription,
  stopAddress,
} from "./store";
import { filterName, filterOverlaps } from "./subscription";

/** Asks the owner of an address to confirm. False if we could not send that e-mail; the subscription is deleted then. */
export async function requestConfirmation(id: string, to: string, what: string): Promise<boolean> {
  const outcome = await sendMail(confirmMail(to, await confirmLink(id), what));
  if (outcome.kind === "sent") return true;
  await removeSubscription(id, null);
  return false;
}

/** The parameters of a link in an e-mail. Missing ones are empty. */
export const linkParams = z.object({ id: z.string().catch(""), token: z.string().catch("") });
export type LinkParams = z.infer<typeof linkParams>;

/** Whether a text is an id as our tables have them. Anything else would be an error in PostgreSQL. */
export const isUuid = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);

/** The subscription of a link. Null if the link is not ours, or if the subscription is gone. */
async function findByLink(
  purpose: "confirm" | "stop",
  { id, token }: LinkParams,
): Promise<LinkedSubscription | null> {
  if (!isUuid(id) || !(await isLinkToken(purpose, id, token))) return null;
  return findByLinkId(id);
}

/** What the page of a link shows about its subscription. */
export interface LinkPageData {
  filter: string;
  once: boolean;
  state: "unconfirmed" | "on" | "stopped";
}

/** The page of a link. Null if the link is not ours, or if the subscription is gone. */
export async function readLinkPage(
  purpose: "confirm" | "stop",
  link: LinkParams,
): Promise<LinkPageData | null> {
  const found = await findByLink(purpose, link);
  if (!found) return null;
  const state = found.stoppedAt ? "stopped" : found.confirmedAt ? "on" : "unconfirmed";
  return { filter: filterName(found), once: found.once, state };
}

/** The result of a confirmation. `over`: the outage ended before the e-mail was opened. */
export type ConfirmResult =
  | { kind: "confirmed"; once: boolean }
  | { kind: "over"; since: Date }
  | { kind: "unknown" };

/** Confirms an address. `now` is the time of the site, `machineNow` that of the machine. */
export async function confirmByLink(link: LinkParams, now: Date, machineNow: Date): Promise<ConfirmResult> {
  const found = await findByLink("confirm", link);
  if (!found || found.stoppedAt) return { kind: "unknown" };
  const over = found.once && found.confirmedAt === null ? await overSince(found, now, machineNow) : null;
  if (over) {
    await removeSubscription(found.id, null);
    return { kind: "over", since: over };
  }
  await confirmSubscription(found.id, machineNow);
  return { kind: "confirmed", once: found.once };
}

/** When the last outage ended, if it ended while the e-mail was unread and no other is open there. */
async function overSince(waiting: LinkedSubscription, now: Date, machineNow: Date): Promise<Date | null> {
  const unreadMs = Math.max(0, machineNow.getTime() - waiting.createdAt.getTime());
  const outages = (await readOutagesSince(new Date(now.getTime() - unreadMs))).filter((outage) =>
    filterOverlaps(waiting, outage.zone),
  );
  if (outages.length === 0 || outages.some(({ endedAt }) => endedAt === null)) return null;
  return outages
    .map(({ endedAt }) => endedAt)
    .reduce((last, ended) => (last && ended && last > ended ? last : ended), null);
}

/** Stops all messages to the address of a link. False if the link is not ours. Stopping twice does no harm. */
export async function stopByLink(link: LinkParams, machineNow: Date): Promise<boolean> {
  const found = await findByLink("stop", link);
  if (found) await stopAddress(found.id, machineNow);
  return found !== null;
}
