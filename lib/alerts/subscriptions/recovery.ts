import { z } from "zod";
import { emailAddress } from "@/lib/accounts/account";
import { SendLimits } from "@/lib/accounts/send-limits";
import type { AddressError } from "@/lib/alerts/channels/channel";
import { channels } from "@/lib/alerts/channels/channels";
import { type EgressPolicy, egressPolicy } from "@/lib/alerts/channels/egress";
import { isModelId } from "@/lib/catalog/models";
import { isSurfaceId } from "@/lib/catalog/surfaces";
import type { Limit } from "@/lib/platform/http/rate-limit";
import { logFailure } from "@/lib/platform/process/log-failure";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { hourMs } from "@/lib/platform/time/units";
import { requestConfirmation } from "./email-links";
import { addSubscription, removeSameRecovery } from "./store";
import type { FormError } from "./subscribe";
import { filterName } from "./subscription";

/** "Tell me when it's back" needs no account. It works by e-mail, and by the browser that asks. */
type RecoveryChannelId = "email" | "push";

/** We delete a request after this time, sent or not. */
export const recoveryTtlMs = 24 * hourMs;

/** Requests from one address (IPv6: one /64). An office with one address has several people. */
const requesterLimit: Limit = { name: "asker", max: 20, windowSeconds: 3600, maxKeys: 100_000 };
/** Requests from one network (a /24 or /48), which can be the phones of a whole city. */
const networkLimit: Limit = { name: "network", max: 200, windowSeconds: 3600, maxKeys: 100_000 };
/** Confirmation e-mails to one mailbox, so that nobody can flood it through us. */
const mailboxLimit: Limit = { name: "mailbox", max: 4, windowSeconds: 86_400, maxKeys: 200_000 };
/** Requests of one browser. It gets nothing before recovery, and a bad day has many outages. */
const browserLimit: Limit = { name: "browser", max: 20, windowSeconds: 86_400, maxKeys: 200_000 };
/** All requests to this process. A large outage has many, but we must not flood the mail server. */
const allLimit: Limit = { name: "all", max: 10_000, windowSeconds: 3600, maxKeys: 1 };

const shared = { requester: requesterLimit, network: networkLimit, all: allLimit };

/** The limits of this process, by channel. */
export const recoveryLimits = (): Record<RecoveryChannelId, SendLimits> =>
  onePerProcess("recovery limits", () => ({
    email: new SendLimits({ ...shared, mailbox: mailboxLimit }),
    push: new SendLimits({ ...shared, mailbox: browserLimit }),
  }));

const filterId = (isKnown: (id: string) => boolean) =>
  z
    .string()
    .optional()
    .transform((id) => (id && isKnown(id) && id !== "not-sure" ? id : null));

/** The surface and model of a form or of a page's URL. Unknown ones count as all. */
export const recoveryFilter = z.object({ surface: filterId(isSurfaceId), model: filterId(isModelId) });

const fields = recoveryFilter.extend({
  email: z.string().optional(),
  endpoint: z.string().optional(),
  pushKey: z.string().optional(),
  pushSecret: z.string().optional(),
});
type Fields = z.infer<typeof fields>;

/**
 * The result of a request. `asked`: we sent an e-mail, and its link must be opened first. A mailbox over its limit gets the
 * same answer, so that nobody learns from it. `closed`: our limits or our mail server fail, so we did nothing.
 */
export type RecoveryResult =
  | { kind: "waiting" | "asked" | "closed" }
  | { kind: "invalid"; error: FormError }
  | { kind: "limited"; retryAfterSeconds: number };

const hourSeconds = 3600;

/** Takes a request for one message when it is over. We use `networkAddress` for limits and do not store it. */
export async function requestRecoveryAlert(
  form: unknown,
  networkAddress: string,
  now: Date,
  policy: EgressPolicy = egressPolicy(),
): Promise<RecoveryResult> {
  const parsed = fields.safeParse(form);
  if (!parsed.success) return { kind: "invalid", error: "place" };
  const { endpoint, email } = parsed.data;
  const id: RecoveryChannelId = endpoint === undefined ? "email" : "push";
  if (!channels[id].isAvailable()) return { kind: "invalid", error: "no-mail" };
  const address = id === "push" ? endpoint : emailAddress.safeParse(email ?? "").data;
  if (address === undefined) return { kind: "invalid", error: "email" };
  const admission = await admit(id, networkAddress, address);
  if (admission.kind === "limited") return admission;
  if (admission.kind === "closed") return { kind: "closed" };
  if (admission.kind === "quiet")
    return id === "email" ? { kind: "asked" } : { kind: "limited", retryAfterSeconds: hourSeconds };
  // Last, so that the limits also cap how often we resolve host names of strangers.
  const error = await addressErrorOf(id, address, parsed.data, policy);
  if (error) return { kind: "invalid", error };
  return add(id, address, parsed.data, now);
}

async function addressErrorOf(
  id: RecoveryChannelId,
  address: string,
  { pushKey, pushSecret }: Fields,
  policy: EgressPolicy,
): Promise<AddressError | undefined> {
  const given = { address, pushKey: pushKey ?? null, pushSecret: pushSecret ?? null };
  return (await channels[id].checkAddress(given, policy))[0];
}

async function add(
  id: RecoveryChannelId,
  address: string,
  { surface, model, pushKey, pushSecret }: Fields,
  now: Date,
): Promise<RecoveryResult> {
  const { addressFrom, doubleOptIn, serverOf } = channels[id];
  const isBrowser = addressFrom === "browser";
  const filter = { surfaces: surface ? [surface] : [], models: model ? [model] : [] };
  // A second tap replaces the first. An e-mail request counts only once its link was opened.
  if (!doubleOptIn) await removeSameRecovery(id, address, filter);
  const subscriptionId = await addSubscription({
    userId: null,
    channel: id,
    address,
    receiver: serverOf(address),
    pushKey: isBrowser ? (pushKey ?? null) : null,
    pushSecret: isBrowser ? (pushSecret ?? null) : null,
    ...filter,
    wants: ["back"],
    once: true,
    quiet: null,
    createdAt: now,
    confirmedAt: doubleOptIn ? null : now,
    expiresAt: new Date(now.getTime() + recoveryTtlMs),
  });
  if (!doubleOptIn) return { kind: "waiting" };
  const what = `one message when the outage is over (${filterName(filter)})`;
  return { kind: (await requestConfirmation(subscriptionId, address, what)) ? "asked" : "closed" };
}

/** Fails closed: if a limiter fails, we admit nothing. */
async function admit(id: RecoveryChannelId, networkAddress: string, address: string) {
  try {
    return await recoveryLimits()[id].admit(networkAddress, address);
  } catch (err) {
    logFailure(err, "Could not check the limits on recovery requests");
    return { kind: "closed" } as const;
  }
}
