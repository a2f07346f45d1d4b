import { Webhook } from "standardwebhooks";
import { deriveSecret } from "@/lib/alerts/store-keys";
import { hourMs } from "@/lib/platform/time/units";

/** One version of a webhook's secret, as its receiver gets it (`whsec_…`). We derive it and do not store it. */
export async function webhookSecret(subscriptionId: string, version: number): Promise<string> {
  return `whsec_${(await deriveSecret(`webhook ${subscriptionId} ${version}`)).toString("base64")}`;
}

/** How long we also sign with the old secret after a change, so that a receiver can switch. */
export const secretOverlapMs = 24 * hourMs;

/** The headers of Standard Webhooks. For a day after the secret changed, there are two signatures, one per secret. */
export async function webhookHeaders(
  webhook: { id: string; secretVersion: number; secretChangedAt: Date | null },
  messageId: string,
  body: string,
  now: Date,
): Promise<Record<string, string>> {
  const { id, secretVersion, secretChangedAt } = webhook;
  const isOverlap = secretChangedAt !== null && now.getTime() - secretChangedAt.getTime() < secretOverlapMs;
  const versions = isOverlap ? [secretVersion, secretVersion - 1] : [secretVersion];
  const signatures = await Promise.all(
    versions.map(async (version) => new Webhook(await webhookSecret(id, version)).sign(messageId, now, body)),
  );
  return {
    "webhook-id": messageId,
    "webhook-timestamp": `${Math.floor(now.getTime() / 1000)}`,
    "webhook-signature": signatures.join(" "),
  };
}
