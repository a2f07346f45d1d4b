import { stringifyCookie } from "cookie";
import { customFetch } from "next-auth";
import GitHub, { type GitHubProfile } from "next-auth/providers/github";
import { z } from "zod";
import { settings } from "@/lib/platform/settings/settings";
import { type AuthProvider, finishSignIn, hasFailed, sessionCookiesIn, startSignIn } from "./auth-js";
import { cookiesOf, expiredCookie, sessionCookie } from "./cookies";
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
  const response = await fetchInTime(`${api}/user/emails?per_page=100`, { headers });
  const email = response.ok ? verifiedEmail(await response.json()) : null;
  if (!email) throw new Error("This GitHub account has no verified e-mail address.");
  return { ...profile, email };
}

const emailsSchema = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/** An address that stays the same address in lower case. Beyond ASCII it may not: the Kelvin sign becomes a plain k. */
const trustedAddress = z.email().max(254);
/** GitHub's placeholder for a hidden address. Nobody reads mail there. */
const hiddenAddress = "@users.noreply.github.com";

/**
 * The address of a GitHub user that we trust: the primary one if it is verified, else any verified one. Without one, the
 * person cannot sign in with GitHub: an unverified address could be a moderator's.
 */
export function verifiedEmail(emailsResponse: unknown): string | null {
  const { data: emails = [] } = emailsSchema.safeParse(emailsResponse);
  const verified = emails
    .filter(({ email, verified }) => verified && trustedAddress.safeParse(email).success)
    .map(({ email, primary }) => ({ email: email.toLowerCase(), primary }))
    .filter(({ email }) => !email.endsWith(hiddenAddress));
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
  const result = provider && (await startSignIn(provider, { callbackUrl: ownPath(callbackUrl) }));
  if (!result || hasFailed(result)) return null;
  return { to: result.to.href, cookies: result.cookies.filter((cookie) => temporary.test(cookie)) };
}

/** Signs in a person who comes back from GitHub. It ends this browser's earlier session and removes temporary cookies. */
export async function finishGithub(query: Record<string, string>, headers: Headers): Promise<GithubStep> {
  // Without the session cookie: signing in must not connect GitHub to the account that was signed in before.
  const { [sessionCookie().name]: _, ...cookies } = cookiesOf(headers);
  const provider = githubProvider();
  const result = provider && (await finishSignIn(provider, query, stringifyCookie(cookies)));
  const session = result ? sessionCookiesIn(result) : [];
  const arrived = Object.keys(cookies).filter((name) => temporary.test(name));
  const removed = arrived.map(expiredCookie);
  if (result && session.length > 0) {
    await endEarlierSession(headers);
    return { to: ownPath(result.to.href), cookies: [...session, ...removed] };
  }
  const callbackCookie = arrived.find((name) => name.endsWith(".callback-url"));
  const callbackUrl = (callbackCookie && cookies[callbackCookie]) ?? "";
  return { to: signInPathWithNotice("github-failed", callbackUrl), cookies: removed };
}
