import { z } from "zod";
import { emailAddress } from "@/lib/accounts/account";
import { isModelId } from "@/lib/catalog/models";
import { isSurfaceId } from "@/lib/catalog/surfaces";
import { isMailSet } from "@/lib/platform/mail/mail-set";
import { log } from "@/lib/platform/process/log";
import { askConfirmation } from "./ask-confirmation";
import { backLimits } from "./back-limits";
import { checkUrl, type Reach } from "./check-url";
import type { Fault } from "./faults";
import { placeName } from "./place";
import { ownReach } from "./reach";
import { addSubscription, forgetWish } from "./store-subscriptions";
import { isPushKey, receiverOf } from "./subscribe";

/** A wish is kept no longer than this. */
export const waitsForMs = 24 * 3_600_000;

const placeId = (known: (id: string) => boolean) =>
  z
    .string()
    .optional()
    .transform((id) => (id && known(id) && id !== "not-sure" ? id : null));

const hourSeconds = 3600;

/** The place of a form or a page's address; what names none is everything. */
export const backPlace = z.object({ surface: placeId(isSurfaceId), model: placeId(isModelId) });

const asked = backPlace.extend({
  email: z.string().optional(),
  endpoint: z.string().optional(),
  pushKey: z.string().optional(),
  pushSecret: z.string().optional(),
});

/**
 * What became of a wish. `asked`: a mail was sent, and its link must be opened first; it is the same whether that mailbox
 * has had its mails already. `closed`: the limits cannot be kept, or no mail can be sent, so nothing is done.
 */
export type BackAsked =
  | { kind: "waiting" | "asked" | "closed" }
  | { kind: "invalid"; fault: Fault }
  | { kind: "limited"; retryAfterSeconds: number };

/** Takes the wish to be told once when it is back. `address` is the network's, of who asks; it is not kept. */
export async function askBack(
  form: unknown,
  address: string,
  now: Date,
  reach: Reach = ownReach(),
): Promise<BackAsked> {
  const parsed = asked.safeParse(form);
  if (!parsed.success) return { kind: "invalid", fault: "place" };
  const { endpoint, email } = parsed.data;
  if (endpoint === undefined && !isMailSet()) return { kind: "invalid", fault: "no-mail" };
  const mailbox = endpoint === undefined ? emailAddress.safeParse(email ?? "").data : endpoint;
  if (mailbox === undefined) return { kind: "invalid", fault: "email" };
  const channel = endpoint === undefined ? "email" : "push";
  const admission = await admit(channel, address, mailbox);
  if (admission.kind === "limited") return admission;
  if (admission.kind === "closed") return { kind: "closed" };
  if (admission.kind === "quiet")
    return channel === "email" ? { kind: "asked" } : { kind: "limited", retryAfterSeconds: hourSeconds };
  // Last, as strangers' names are looked up only as often as the limits let them.
  const refused = channel === "email" ? null : await faultOfPush(parsed.data, reach);
  if (refused !== null) return { kind: "invalid", fault: refused };
  return add(parsed.data, channel, mailbox, now);
}

async function faultOfPush(
  { endpoint = "", pushKey, pushSecret }: z.infer<typeof asked>,
  reach: Reach,
): Promise<Fault | null> {
  if (!isPushKey(pushKey ?? null, pushSecret ?? null)) return "no-keys";
  return (await checkUrl(endpoint, reach)).refused;
}

async function add(
  { surface, model, pushKey, pushSecret }: z.infer<typeof asked>,
  channel: "email" | "push",
  address: string,
  now: Date,
): Promise<BackAsked> {
  const byMail = channel === "email";
  const place = { surfaces: surface ? [surface] : [], models: model ? [model] : [] };
  // Whoever taps twice wants to be told once; a mail's wish counts only when its link was opened.
  if (!byMail) await forgetWish(address, place);
  const id = await addSubscription({
    userId: null,
    channel,
    address,
    receiver: receiverOf(channel, address),
    pushKey: byMail ? null : (pushKey ?? null),
    pushSecret: byMail ? null : (pushSecret ?? null),
    ...place,
    wants: ["back"],
    once: true,
    quiet: null,
    createdAt: now,
    confirmedAt: byMail ? null : now,
    expiresAt: new Date(now.getTime() + waitsForMs),
  });
  if (!byMail) return { kind: "waiting" };
  const what = `once, when an outage is over (${placeName(place)})`;
  return { kind: (await askConfirmation(id, address, what)) ? "asked" : "closed" };
}

/** Fails closed: a limiter that cannot say yes says no. */
async function admit(channel: "email" | "push", address: string, mailbox: string) {
  try {
    return await backLimits()[channel].admit(address, mailbox);
  } catch (err) {
    log().error({ err }, "the limits of wishes to be told failed");
    return { kind: "closed" } as const;
  }
}
