import { settings } from "@/lib/platform/settings/settings";
import { askNextAuth, authErrorIn } from "./ask-next-auth";
import { beginSignIn } from "./begin-sign-in";
import { sessionCookiesIn } from "./confirm-link";
import { ownPath } from "./own-path";
import { signInTold } from "./require-account";
import { cookiesOf, droppedCookie, sessionCookie } from "./session-cookie";
import { endEarlierSession } from "./sessions";

/** Whether GitHub is a way in here. */
export const isGithubSet = (): boolean => settings().authGithubId !== undefined;

/** Where a browser goes next, with cookies to set; null where it failed. */
export type GithubStep = { to: string; cookies: string[] } | null;

/** Cookies that hold a sign-in by GitHub together, from the way there to the way back; next-auth seals what is in them. */
const travelling = /^(__Secure-|__Host-)?next-auth\.(state|pkce\.code_verifier|nonce|callback-url)=/;

/** Leads to GitHub. */
export async function beginGithub(callbackUrl: string): Promise<GithubStep> {
  const answer = await beginSignIn("github", { callbackUrl: ownPath(callbackUrl) });
  if (answer.location === null || authErrorIn(answer.location)) return null;
  return { to: answer.location, cookies: answer.cookies.filter((cookie) => travelling.test(cookie)) };
}

/** Signs in whom GitHub sends back. A session that this browser had before ends; what was for the way does, too. */
export async function endGithub(
  query: Record<string, string>,
  headers: Headers,
): Promise<{ to: string; cookies: string[] }> {
  // A session that is there already must not be given another way in by this.
  const { [sessionCookie().name]: _, ...cookies } = cookiesOf(headers);
  const answer = isGithubSet()
    ? await askNextAuth({ action: "callback", provider: "github", method: "GET", query, cookies })
    : null;
  const session = sessionCookiesIn(answer?.cookies ?? []);
  const arrived = Object.keys(cookies).filter((name) => travelling.test(`${name}=`));
  const dropped = arrived.map(droppedCookie);
  if (answer && session.length > 0) {
    await endEarlierSession(headers);
    return { to: ownPath(answer.location), cookies: [...session, ...dropped] };
  }
  const wanted = arrived.find((name) => name.endsWith(".callback-url"));
  return { to: signInTold("github-failed", (wanted && cookies[wanted]) ?? ""), cookies: dropped };
}
