import type { Account } from "@/lib/accounts/account";
import { cookiesOf } from "@/lib/accounts/session-cookie";
import { setCookieWithPage } from "@/lib/platform/http/current-response";
import { settings } from "@/lib/platform/settings/settings";
import { secretOf } from "./own-subscriptions";

/** Where a webhook's new secret is shown, and the only place to which the browser sends the cookie back. */
export const secretPath = "/account/alerts/secret";
const name = "njy-new-secret";
const aliveSeconds = 120;

const attributes = () =>
  `Path=${secretPath}; HttpOnly; SameSite=Strict${settings().publicUrl.startsWith("https:") ? "; Secure" : ""}`;

/** The `Set-Cookie` that says whose secret is new: the subscription's id, not the secret. */
export const newSecretCookie = (subscriptionId: string): string =>
  `${name}=${subscriptionId}; Max-Age=${aliveSeconds}; ${attributes()}`;

/** The secret that was just made, to be shown by the page that is being rendered, once: the browser forgets that it may. */
export async function showNewSecret({ id }: Account, headers: Headers): Promise<string | null> {
  const subscriptionId = cookiesOf(headers)[name];
  if (!subscriptionId) return null;
  setCookieWithPage(`${name}=; Max-Age=0; ${attributes()}`);
  const shown = await secretOf(subscriptionId, id);
  return shown.kind === "secret" ? shown.secret : null;
}
