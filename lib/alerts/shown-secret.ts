import type { Account } from "@/lib/accounts/account";
import { oneTimeCookie } from "@/lib/accounts/one-time-cookie";
import { secretOf } from "./own-subscriptions";

/** Carries the id of the subscription whose secret is new, not the secret, to the page that shows the secret. */
export const newSecretCookie = oneTimeCookie("njy-new-secret", "/account/alerts/secret");

/** The secret that was just made, for the page that shows it once. The browser then forgets the id. */
export async function showNewSecret({ id }: Account, headers: Headers): Promise<string | null> {
  const subscriptionId = newSecretCookie.take(headers);
  if (!subscriptionId) return null;
  const found = await secretOf(subscriptionId, id);
  return found.kind === "secret" ? found.secret : null;
}
