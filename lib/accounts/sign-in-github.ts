import { customFetch } from "@auth/core";
import GitHub, { type GitHubProfile } from "@auth/core/providers/github";
import { stringifyCookie } from "cookie";
import { z } from "zod";
import { settings } from "@/lib/platform/settings/settings";
import { type AuthProvider, finishSignIn, hasFailed, sessionCookiesIn, startSignIn } from "./auth-js";
import { cookiesOf, removedCookie, sessionCookie } from "./session-cookie";
import { endEarlierSession } from "./sessions";
import { ownPath, signInPathWithNotice } from "./sign-in-path";

const timeoutMs = 8_000;

/** A request to GitHub that gives up after some seconds. */
const fetchInTime = (input: string | URL | Request, init?: RequestInit): Promise<Response> =>
  fetch(input, { ...init, signal: AbortSignal.timeout(timeoutMs) });

/** GitHub as an Auth.js provider; null unless both of its settings are set. The verified address joins accounts. */
function githubProvider(): AuthProvider | null {
  const { authGithubId, authGithubSecret, github } = settings();
  if (!authGithubId || !authGithubSecret) return null;
  return GitHub({
    clientId: authGithubId,
    clientSecret: authGithubSecret,
    checks: ["pkce", "state"],
    allowDangerousEmailAccountLinking: true,
    authorization: `${github.web}/login/oauth/authorize?scope=user:email`,
    token: `${github.web}/login/oauth/access_token`,
    userinfo: {
      url: `${github.api}/user`,
      request: ({ tokens }: { tokens: { access_token?: string } }) => readProfile(tokens.access_token ?? ""),
    },
    [customFetch]: fetchInTime,
  });
}

const profileSchema = z.object({ id: z.number(), login: z.string() });

/** Reads a person's id and verified address from GitHub's API. */
async function readProfile(token: string): Promise<Pick<GitHubProfile, "id" | "login" | "email">> {
  const headers = {
    Accept: "application/vnd.github+json",
    Authorization: `Bearer ${token}`,
    "User-Agent": "not-just-you",
  };
  const { api } = settings().github;
  const profile = profileSchema.parse(await (await fetchInTime(`${api}/user`, { headers })).json());
  const answer = await fetchInTime(`${api}/user/emails?per_page=100`, { headers });
  const email = answer.ok ? verifiedEmail(await answer.json()) : null;
  if (!email) throw new Error("GitHub knows no verified e-mail address of this person.");
  return { ...profile, email };
}

const emailsSchema = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/** An address that stays the same address in lower case. Beyond ASCII it may not: the Kelvin sign becomes a plain k. */
const trustedAddress = z.email().max(254);
/** GitHub's stand-in for a hidden address: nobody reads mail there. */
const standIn = "@users.noreply.github.com";

/**
 * The address of a GitHub user that we trust: the primary one if it is verified, else any verified one. Without one, the
 * person cannot sign in with GitHub: an unverified address could be a moderator's.
 */
export function verifiedEmail(answer: unknown): string | null {
  const { data: emails = [] } = emailsSchema.safeParse(answer);
  const verified = emails
    .filter(({ email, verified }) => verified && trustedAddress.safeParse(email).success)
    .map(({ email, primary }) => ({ email: email.toLowerCase(), primary }))
    .filter(({ email }) => !email.endsWith(standIn));
  return (verified.find((one) => one.primary) ?? verified[0])?.email ?? null;
}

/** Whether people can sign in with GitHub here. */
export const isGithubSet = (): boolean => settings().authGithubId !== undefined;

/** Where a browser goes next, and the cookies to set. */
export interface GithubStep {
  to: string;
  cookies: string[];
}

/** The cookies between leaving for GitHub and coming back. Auth.js encrypts `state` and `pkce`. */
const temporary = /^(__Secure-|__Host-)?authjs\.(state|pkce\.code_verifier|callback-url)(?==|$)/;

/** Sends the browser to GitHub; null if that failed. */
export async function startGithub(callbackUrl: string): Promise<GithubStep | null> {
  const provider = githubProvider();
  const answer = provider && (await startSignIn(provider, { callbackUrl: ownPath(callbackUrl) }));
  if (!answer || hasFailed(answer)) return null;
  return { to: answer.to.href, cookies: answer.cookies.filter((cookie) => temporary.test(cookie)) };
}

/** Signs in a person who comes back from GitHub. It ends this browser's earlier session and removes temporary cookies. */
export async function finishGithub(query: Record<string, string>, headers: Headers): Promise<GithubStep> {
  // Without the session cookie: signing in must not connect GitHub to the account that was signed in before.
  const { [sessionCookie().name]: _, ...cookies } = cookiesOf(headers);
  const provider = githubProvider();
  const answer = provider && (await finishSignIn(provider, query, stringifyCookie(cookies)));
  const session = answer ? sessionCookiesIn(answer) : [];
  const arrived = Object.keys(cookies).filter((name) => temporary.test(name));
  const removed = arrived.map(removedCookie);
  if (answer && session.length > 0) {
    await endEarlierSession(headers);
    return { to: ownPath(answer.to.href), cookies: [...session, ...removed] };
  }
  const wanted = arrived.find((name) => name.endsWith(".callback-url"));
  const callbackUrl = (wanted && cookies[wanted]) ?? "";
  return { to: signInPathWithNotice("github-failed", callbackUrl), cookies: removed };
}
