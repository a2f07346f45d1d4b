import { settings } from "@/lib/settings/settings";
import { askNextAuth, authErrorIn } from "./ask-next-auth";
import { beginSignIn } from "./begin-sign-in";
import { sessionCookiesIn } from "./confirm-link";
import { ownPath } from "./own-path";
import { cookiesOf, sessionCookie } from "./session-cookie";

/** Whether GitHub is a way in here. */
export const isGithubSet = (): boolean => settings().authGithubId !== undefined;

/** Where a browser goes next, with cookies to set; null where it failed. */
export type GithubStep = { to: string; cookies: string[] } | null;

/** Cookies that hold a sign-in by GitHub together, from the way there to the way back; next-auth seals what is in them. */
const travelling = /^(__Secure-|__Host-)?next-auth\.(state|pkce\.code_verifier|nonce|callback-url)=/;

/** Cookies of next-auth's own forms, which nobody here uses. */
const lasting = /^(__Secure-|__Host-)?next-auth\.(csrf-token|callback-url)=/;

/** Leads to GitHub. */
export async function beginGithub(callbackUrl: string): Promise<GithubStep> {
  const answer = await beginSignIn("github", { callbackUrl: ownPath(callbackUrl) });
  if (answer.location === null || authErrorIn(answer.location)) return null;
  return { to: answer.location, cookies: answer.cookies.filter((cookie) => travelling.test(cookie)) };
}

/** Signs in whom GitHub sends back. */
export async function endGithub(query: Record<string, string>, headers: Headers): Promise<GithubStep> {
  // A session that is there already must not be given another way in by this.
  const { [sessionCookie().name]: _, ...cookies } = cookiesOf(headers);
  const answer = await askNextAuth({ action: "callback", provider: "github", method: "GET", query, cookies });
  if (sessionCookiesIn(answer.cookies).length === 0) return null;
  return { to: ownPath(answer.location), cookies: answer.cookies.filter((cookie) => !lasting.test(cookie)) };
}
