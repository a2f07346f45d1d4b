import { askNextAuth } from "./ask-next-auth";
import { ownPath } from "./own-path";
import { authSecret } from "./secret";
import { sessionCookie } from "./session-cookie";
import { endEarlierSession } from "./sessions";
import { findLink } from "./store-links";
import { tokenHash } from "./token-hash";

/** A link's token is kept as next-auth keeps it: hashed together with the secret. */
const linkHash = async (token: string) => tokenHash(`${token}${await authSecret()}`);

/** To whom a link belongs that is still good; null when it was used, ran out or never was. It is not used by this. */
export async function readLink(token: string, now: Date): Promise<{ email: string } | null> {
  const found = token === "" ? null : await findLink(await linkHash(token));
  return found && found.expires > now ? { email: found.email } : null;
}

/** What using a link led to: the cookie of the new session, and where to go; or that the link is no good any more. */
export type SignedInByLink = { kind: "signed-in"; cookies: string[]; to: string } | { kind: "gone" };

/** Signs in by a link, which is gone thereby. A session that this browser had before ends. */
export async function signInByLink(
  { token, callbackUrl }: { token: string; callbackUrl: string },
  headers: Headers,
  now: Date,
): Promise<SignedInByLink> {
  const link = await readLink(token, now);
  if (!link) return { kind: "gone" };
  const answer = await askNextAuth({
    action: "callback",
    provider: "email",
    method: "GET",
    query: { token, email: link.email },
  });
  const cookies = sessionCookiesIn(answer.cookies);
  if (cookies.length === 0) return { kind: "gone" };
  await endEarlierSession(headers);
  return { kind: "signed-in", cookies, to: ownPath(callbackUrl) };
}

/** Of the cookies that next-auth sets, that of the session. */
export const sessionCookiesIn = (cookies: readonly string[]): string[] =>
  cookies.filter((cookie) => cookie.startsWith(`${sessionCookie().name}=`));
