import { createHmac, timingSafeEqual } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { alertKeys } from "./store-keys";

const derived = async (what: string): Promise<Buffer> =>
  createHmac("sha256", (await alertKeys()).signing)
    .update(what)
    .digest();

/** The secret of a webhook in one of its versions, as its receiver gets it (`whsec_…`). It is reckoned, not kept. */
export async function webhookSecret(subscriptionId: string, version: number): Promise<string> {
  return `whsec_${(await derived(`webhook ${subscriptionId} ${version}`)).toString("base64")}`;
}

/** After a change of secret the one before signs too for so long, so that a receiver can change over. */
export const bothSecretsForMs = 24 * 3_600_000;

/** The headers of Standard Webhooks for a body: signed by the secret, and for a day after a change by the one before too. */
export async function webhookHeaders(
  webhook: { id: string; secretVersion: number; secretChangedAt: Date | null },
  messageId: string,
  body: string,
  now: Date,
): Promise<Record<string, string>> {
  const { id, secretVersion, secretChangedAt } = webhook;
  const both = secretChangedAt !== null && now.getTime() - secretChangedAt.getTime() < bothSecretsForMs;
  const versions = both ? [secretVersion, secretVersion - 1] : [secretVersion];
  const signatures = await Promise.all(
    versions.map(async (version) => new Webhook(await webhookSecret(id, version)).sign(messageId, now, body)),
  );
  return {
    "webhook-id": messageId,
    "webhook-timestamp": `${Math.floor(now.getTime() / 1000)}`,
    "webhook-signature": signatures.join(" "),
  };
}

/** What a link in a mail carries for one purpose and one subscription. It is reckoned, not kept. */
export async function linkToken(purpose: "confirm" | "stop", subscriptionId: string): Promise<string> {
  return (await derived(`${purpose} ${subscriptionId}`)).toString("base64url");
}

/** Whether a link carries the right token. */
export async function isLinkToken(
  purpose: "confirm" | "stop",
  subscriptionId: string,
  given: string,
): Promise<boolean> {
  const wanted = Buffer.from(await linkToken(purpose, subscriptionId));
  const got = Buffer.from(given);
  return got.length === wanted.length && timingSafeEqual(got, wanted);
}
