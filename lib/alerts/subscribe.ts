import { z } from "zod";
import { isModelId } from "@/lib/catalog/models";
import { isSurfaceId } from "@/lib/catalog/surfaces";
import { isMailSet } from "@/lib/mail/mail-set";
import { askConfirmation } from "./ask-confirmation";
import { checkUrl, type Reach } from "./check-url";
import { isZoneOfTime } from "./quiet-hours";
import { ownReach } from "./reach";
import { addSubscription, countSubscriptions } from "./store-subscriptions";
import { channels, isReadByPeople, type QuietHours, wishes } from "./subscription";

/** One account may have so many. */
export const mostSubscriptions = 25;

const blank = (text: string | undefined) => (text === undefined || text === "" ? null : text);
const clock = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Minutes of the day, as in "22:30"; null for none. */
const timeOfDay = z
  .string()
  .optional()
  .transform((text, context) => {
    const [, hours, minutes] = clock.exec(text ?? "") ?? [];
    if (hours !== undefined && minutes !== undefined) return Number(hours) * 60 + Number(minutes);
    if (blank(text) !== null)
      context.addIssue({ code: "custom", message: "A time is two digits, a colon, two digits." });
    return null;
  });

const place = (known: (id: string) => boolean, what: string) =>
  z
    .string()
    .optional()
    .transform(blank)
    .refine((id) => id === null || (known(id) && id !== "not-sure"), `Choose a ${what} of the list, or all.`);

const fields = z.object({
  channel: z.enum(channels, "Choose how you want to be told."),
  address: z.string().default(""),
  surface: place(isSurfaceId, "surface"),
  model: place(isModelId, "model"),
  quietFrom: timeOfDay,
  quietUntil: timeOfDay,
  zone: z.string().optional().transform(blank),
  pushKey: z.string().optional().transform(blank),
  pushSecret: z.string().optional().transform(blank),
});

/** A form's fields, each once; a box that is ticked is a field. */
export type Fields = Readonly<Record<string, string>>;

/** What is wrong with a form: by field, in a sentence. */
export type Faults = Record<string, string>;

/** What became of a wish to be told. `asked`: a mail was sent, and its link must be opened first. */
export type Subscribed =
  | { kind: "added" | "asked"; id: string }
  | { kind: "invalid"; faults: Faults }
  | { kind: "unavailable" };

/** Adds a subscription to an account whose own address is `email`; mail goes there and nowhere else. */
export async function subscribe(
  account: { id: string; email: string },
  form: Fields,
  now: Date,
  reach: Reach = ownReach(),
): Promise<Subscribed> {
  const parsed = fields.safeParse(form);
  if (!parsed.success) return { kind: "invalid", faults: faultsOf(parsed.error) };
  const { channel, surface, model, pushKey, pushSecret } = parsed.data;
  const wants = wishes.filter((wish) => form[wish] !== undefined);
  const quiet = quietOf(parsed.data);
  const target = channel === "email" ? account.email : parsed.data.address.trim();
  const faults: Faults = {
    ...(wants.length === 0 ? { wants: "Choose at least one thing to be told of." } : {}),
    ...(quiet === "incomplete" ? { quiet: "Quiet hours need a beginning, an end and a zone of time." } : {}),
    ...(channel === "email" && !isMailSet() ? { channel: "This copy of the site cannot send e-mail." } : {}),
    ...(channel === "email" ? {} : await faultsOfAddress(target, channel, reach)),
    ...(channel === "push" && !isPushKey(pushKey, pushSecret)
      ? { channel: "This browser gave no keys." }
      : {}),
  };
  if (Object.keys(faults).length > 0) return { kind: "invalid", faults };
  if ((await countSubscriptions(account.id)) >= mostSubscriptions)
    return {
      kind: "invalid",
      faults: { channel: `You have ${mostSubscriptions} alerts, which is the most: remove one first.` },
    };
  const id = await addSubscription({
    userId: account.id,
    channel,
    address: target,
    receiver: receiverOf(channel, target),
    pushKey: channel === "push" ? pushKey : null,
    pushSecret: channel === "push" ? pushSecret : null,
    surface,
    model,
    wants,
    quiet: quiet === "incomplete" || !isReadByPeople(channel) ? null : quiet,
    createdAt: now,
    confirmedAt: channel === "email" ? null : now,
    expiresAt: null,
    once: false,
  });
  if (channel !== "email") return { kind: "added", id };
  const sent = await askConfirmation(
    id,
    target,
    "of outages and official incidents as chosen in your account",
  );
  return sent ? { kind: "asked", id } : { kind: "unavailable" };
}

/** Whose time a slow answer takes. */
export const receiverOf = (channel: string, address: string): string =>
  channel === "email" ? "mail" : new URL(address).host;

/** The keys of a browser: a point of P-256 and 16 bytes, in base64url (RFC 8291). */
export function isPushKey(pushKey: string | null, pushSecret: string | null): boolean {
  const bytes = (text: string | null) =>
    text && /^[\w-]+=*$/.test(text) ? Buffer.from(text, "base64url") : null;
  const key = bytes(pushKey);
  return key?.length === 65 && key[0] === 4 && bytes(pushSecret)?.length === 16;
}

async function faultsOfAddress(address: string, channel: string, reach: Reach): Promise<Faults> {
  const { refused } = await checkUrl(address, reach);
  return refused === null ? {} : { [channel === "push" ? "channel" : "address"]: refused };
}

function quietOf({ quietFrom, quietUntil, zone }: z.infer<typeof fields>): QuietHours | null | "incomplete" {
  if (quietFrom === null && quietUntil === null) return null;
  if (quietFrom === null || quietUntil === null || zone === null || !isZoneOfTime(zone)) return "incomplete";
  return quietFrom === quietUntil ? null : { from: quietFrom, until: quietUntil, zone };
}

const faultsOf = (error: z.ZodError): Faults =>
  Object.fromEntries(error.issues.map(({ path, message }) => [path.join("."), message]));
