import { ECDH } from "node:crypto";
import { z } from "zod";
import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { isMailSet } from "@/lib/platform/mail/mail-set";
import { askConfirmation } from "./ask-confirmation";
import { checkUrl, type Reach } from "./check-url";
import type { Fault } from "./faults";
import { maySendTo } from "./own-limits";
import { isZoneOfTime } from "./quiet-hours";
import { ownReach } from "./reach";
import { addSubscription, countSubscriptions } from "./store-subscriptions";
import { type Channel, channels, isReadByPeople, type QuietHours, wishes } from "./subscription";

/** One account may have so many. */
const maxSubscriptions = 25;

const clock = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** An empty field is none. */
const text = z
  .string()
  .optional()
  .transform((given) => given?.trim() || null);

/** A box that is ticked is an id; several stand between commas. All of them are as good as none. */
const placeIds = (among: readonly { id: string; current: boolean }[]) =>
  text
    .transform((given) => [...new Set(given?.split(",") ?? [])])
    .refine((ids) => ids.every((id) => id !== "not-sure" && among.some((one) => one.id === id)))
    .transform((ids) => {
      const offered = among.filter(({ id, current }) => current && id !== "not-sure");
      return offered.every(({ id }) => ids.includes(id)) ? [] : ids;
    });

const fields = z.object({
  channel: z.enum(channels).nullable().catch(null),
  address: text,
  endpoint: text,
  surface: placeIds(surfaces),
  model: placeIds(models),
  quietFrom: text,
  quietUntil: text,
  zone: text,
  pushKey: text,
  pushSecret: text,
});

/** A form's fields; one that was sent several times between commas. A wish that is ticked is a field. */
export type Fields = Readonly<Record<string, string>>;

/**
 * What became of a wish to be told. `asked`: a mail was sent, and its link must be opened first. `unavailable`: that mail
 * could not be sent now. `limited`: too many were asked for.
 */
export type Subscribed =
  | { kind: "added"; id: string; channel: Channel }
  | { kind: "asked" }
  | { kind: "invalid"; faults: Fault[] }
  | { kind: "unavailable" | "limited" };

const invalid = (...faults: Fault[]): Subscribed => ({ kind: "invalid", faults });

/** Adds a subscription to an account. Mail goes to the account's own address and nowhere else. */
export async function subscribe(
  account: { id: string; email: string },
  form: Fields,
  now: Date,
  reach: Reach = ownReach(),
): Promise<Subscribed> {
  const parsed = fields.safeParse(form);
  if (!parsed.success) return invalid("place");
  const { channel, surface, model, pushKey, pushSecret } = parsed.data;
  if (channel === null) return invalid("channel");
  const posted = channel === "push" ? parsed.data.endpoint : parsed.data.address;
  const address = channel === "email" ? account.email : (posted ?? "");
  const wants = wishes.filter((wish) => form[wish] !== undefined);
  const quiet = quietOf(parsed.data);
  const faults: Fault[] = wants.length === 0 ? ["nothing"] : [];
  if (quiet === "incomplete") faults.push("quiet");
  if (channel === "email" && !isMailSet()) faults.push("no-mail");
  if (channel === "push" && !isPushKey(pushKey, pushSecret)) faults.push("no-keys");
  const { refused } = channel === "email" ? { refused: null } : await checkUrl(address, reach);
  if (refused !== null) faults.push(refused);
  if ((await countSubscriptions(account.id)) >= maxSubscriptions) faults.push("too-many");
  if (faults.length > 0 || quiet === "incomplete") return invalid(...faults);
  if (channel === "email" && !(await maySendTo(account.id))) return { kind: "limited" };
  const id = await addSubscription({
    userId: account.id,
    channel,
    address,
    receiver: receiverOf(channel, address),
    pushKey: channel === "push" ? pushKey : null,
    pushSecret: channel === "push" ? pushSecret : null,
    ...{ surfaces: surface, models: model, wants },
    quiet: isReadByPeople(channel) ? quiet : null,
    createdAt: now,
    confirmedAt: channel === "email" ? null : now,
    expiresAt: null,
    once: false,
  });
  if (channel !== "email") return { kind: "added", id, channel };
  const sent = await askConfirmation(
    id,
    address,
    "of outages and official incidents, as chosen in an account",
  );
  return { kind: sent ? "asked" : "unavailable" };
}

/** Whose time a slow answer takes. */
export const receiverOf = (channel: Channel, address: string): string =>
  channel === "email" ? "mail" : new URL(address).host;

/** The keys of a browser: a point of P-256 and 16 bytes, in base64url (RFC 8291). */
export function isPushKey(pushKey: string | null, pushSecret: string | null): boolean {
  const bytes = (key: string | null) =>
    key !== null && /^[\w-]+=*$/.test(key) ? Buffer.from(key, "base64url") : null;
  const point = bytes(pushKey);
  return point?.length === 65 && point[0] === 4 && isOnCurve(point) && bytes(pushSecret)?.length === 16;
}

/** Nothing can be encrypted for a point that is not on the curve. */
function isOnCurve(point: Buffer): boolean {
  try {
    return ECDH.convertKey(point, "prime256v1").length > 0;
  } catch {
    return false;
  }
}

function quietOf({ quietFrom, quietUntil, zone }: z.infer<typeof fields>): QuietHours | null | "incomplete" {
  if (quietFrom === null && quietUntil === null) return null;
  const [from, until] = [minutesOf(quietFrom), minutesOf(quietUntil)];
  if (from === null || until === null || zone === null || !isZoneOfTime(zone)) return "incomplete";
  return from === until ? null : { from, until, zone };
}

/** The minute of the day, as in "22:30". */
function minutesOf(time: string | null): number | null {
  const [, hours, minutes] = clock.exec(time ?? "") ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}
