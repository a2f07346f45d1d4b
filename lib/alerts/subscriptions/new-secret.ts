import type { Account } from "@/lib/accounts/account";
import { oneTimeCookie } from "@/lib/accounts/cookies";
import { secretOf } from "./manage";

/** Carries the id of the subscription whose secret is new, not the secret, to the page that shows the secret. */
export const newSecretCookie = oneTimeCookie("njy-new-secret", "/account/alerts/secret");

/** The new secret, for the page that is being rendered. The browser then deletes the id, so the page shows the secret once. */
export async function readNewSecret({ id }: Account, headers: Headers): Promise<string | null> {
  const subscriptionId = newSecretCookie.take(headers);
  if (!subscriptionId) return null;
  const result = await secretOf(subscriptionId, id);
  return result.kind === "secret" ? result.secret : null;
}
