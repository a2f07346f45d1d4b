import { z } from "zod";
import { addressErrors } from "@/lib/alerts/channels/channel";
import { type ChannelId, channelIds, channels } from "@/lib/alerts/channels/channels";
import { type EgressPolicy, egressPolicy } from "@/lib/alerts/channels/egress";
import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { requestConfirmation } from "./email-links";
import { countRequestedMessage } from "./manage";
import { isTimeZone } from "./quiet-hours";
import { addSubscription, countSubscriptions } from "./store";
import { type QuietHours, topicIds } from "./subscription";

const maxSubscriptions = 25;

/** What can be wrong with a form, in a sentence each. The page's URL names them by key. */
export const formErrors = {
  ...addressErrors,
  channel: "Choose a channel.",
  place: "Choose surfaces and models from the list, or leave both blank for all.",
  nothing: "Choose at least one thing to get notified about.",
  quiet: "Enter a start, an end and a time zone for quiet hours.",
  "too-many": `You have ${maxSubscriptions} alerts, which is the maximum. Remove one first.`,
} as const;
export type FormError = keyof typeof formErrors;

/** The sentence of a form error by its key. Undefined for any other text. */
export const formErrorText = (key: string): string | undefined =>
  Object.entries(formErrors).find(([known]) => known === key)?.[1];

const clock = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** An empty field counts as missing. */
const text = z
  .string()
  .optional()
  .transform((given) => given?.trim() || null);

/** The ids of the ticked boxes, separated by commas. Ticking all of them is the same as ticking none. */
const filterIds = (options: readonly { id: string; current: boolean }[]) =>
  text
    .transform((given) => [...new Set(given?.split(",") ?? [])])
    .refine((ids) => ids.every((id) => id !== "not-sure" && options.some((one) => one.id === id)))
    .transform((ids) => {
      const offered = options.filter(({ id, current }) => current && id !== "not-sure");
      return offered.every(({ id }) => ids.includes(id)) ? [] : ids;
    });

const fields = z.object({
  channel: z.enum(channelIds()).nullable().catch(null),
  address: text,
  endpoint: text,
  surface: filterIds(surfaces),
  model: filterIds(models),
  quietFrom: text,
  quietUntil: text,
  zone: text,
  pushKey: text,
  pushSecret: text,
});

/** The fields of a form. Repeated fields are joined with commas. A ticked topic is a field of its own. */
export type Fields = Readonly<Record<string, string>>;

/**
 * The result of the form. `asked`: we sent an e-mail, and its link must be opened first. `unavailable`: we could not send
 * that e-mail now. `limited`: the account requested too many e-mails.
 */
export type SubscribeResult =
  | { kind: "added"; id: string; channel: ChannelId }
  | { kind: "asked" }
  | { kind: "invalid"; errors: FormError[] }
  | { kind: "unavailable" | "limited" };

const invalid = (...errors: FormError[]): SubscribeResult => ({ kind: "invalid", errors });

/** Adds a subscription to an account. */
export async function subscribe(
  account: { id: string; email: string },
  form: Fields,
  now: Date,
  policy: EgressPolicy = egressPolicy(),
): Promise<SubscribeResult> {
  const parsed = fields.safeParse(form);
  if (!parsed.success) return invalid("place");
  const given = parsed.data;
  if (given.channel === null) return invalid("channel");
  const channel = channels[given.channel];
  const isBrowser = channel.addressFrom === "browser";
  const target = {
    address: { account: account.email, url: given.address ?? "", browser: given.endpoint ?? "" }[
      channel.addressFrom
    ],
    pushKey: isBrowser ? given.pushKey : null,
    pushSecret: isBrowser ? given.pushSecret : null,
  };
  const wants = topicIds.filter((topic) => form[topic] !== undefined);
  const quiet = quietOf(given);
  const errors: FormError[] = wants.length === 0 ? ["nothing"] : [];
  if (quiet === "incomplete") errors.push("quiet");
  errors.push(...(await channel.checkAddress(target, policy)));
  if ((await countSubscriptions(account.id)) >= maxSubscriptions) errors.push("too-many");
  if (errors.length > 0 || quiet === "incomplete") return invalid(...errors);
  if (channel.doubleOptIn && !(await countRequestedMessage(account.id))) return { kind: "limited" };
  const id = await addSubscription({
    userId: account.id,
    channel: channel.id,
    ...target,
    receiver: channel.serverOf(target.address),
    ...{ surfaces: given.surface, models: given.model, wants },
    quiet: channel.readBy === "people" ? quiet : null,
    createdAt: now,
    confirmedAt: channel.doubleOptIn ? null : now,
    expiresAt: null,
    once: false,
  });
  if (!channel.doubleOptIn) return { kind: "added", id, channel: channel.id };
  const what = "alerts about outages and official incidents (set up in an account)";
  return { kind: (await requestConfirmation(id, target.address, what)) ? "asked" : "unavailable" };
}

function quietOf({ quietFrom, quietUntil, zone }: z.infer<typeof fields>): QuietHours | null | "incomplete" {
  if (quietFrom === null && quietUntil === null) return null;
  const [from, until] = [minutesOf(quietFrom), minutesOf(quietUntil)];
  if (from === null || until === null || zone === null || !isTimeZone(zone)) return "incomplete";
  return from === until ? null : { from, until, zone };
}

/** The minute of the day of a time such as "22:30". */
function minutesOf(time: string | null): number | null {
  const [, hours, minutes] = clock.exec(time ?? "") ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}
