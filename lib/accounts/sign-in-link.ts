import { randomBytes } from "node:crypto";
import { isMailSet } from "@/lib/platform/mail/mail-set";
import { type Mail, sendMail } from "@/lib/platform/mail/send-mail";
import { logFailure } from "@/lib/platform/process/log-failure";
import { settings } from "@/lib/platform/settings/settings";
import { emailAddress } from "./account";
import { type AuthProvider, finishSignIn, hasFailed, sessionCookiesIn, startSignIn } from "./auth-js";
import { authSecret, tokenHash } from "./secret";
import { type Admission, sendLimits } from "./send-limits";
import { endEarlierSession } from "./sessions";
import { callbackQuery, ownPath } from "./sign-in-path";
import { findLink } from "./store-sign-in";

/** How long a sign-in link is valid, in minutes. */
export const linkMinutes = 15;

/**
 * The result of asking for a link. It is the same, and takes the same steps, whether or not the address has an account:
 * we create accounts only when a link is used. `unavailable`: we could not send an e-mail.
 */
export type LinkRequest =
  | { kind: "sent" | "invalid" | "unavailable" }
  | { kind: "limited"; retryAfterSeconds: number };

/** Sends a sign-in link, or prints it if no mail server is set. `networkAddress` is the address of the requester. */
export async function requestLink(
  request: { email: string; callbackUrl: string },
  networkAddress: string,
): Promise<LinkRequest> {
  const { data: email } = emailAddress.safeParse(request.email);
  if (!email) return { kind: "invalid" };
  const admission = await admit(networkAddress, email);
  if (admission.kind === "limited") return admission;
  if (admission.kind === "closed") return { kind: "unavailable" };
  if (admission.kind === "quiet") return { kind: "sent" };
  const token = await makeToken(email);
  if (token === null) return { kind: "unavailable" };
  const query = new URLSearchParams({ token, ...callbackQuery(request.callbackUrl) });
  const link = `${settings().publicUrl}/signin/confirm?${query}`;
  if (!isMailSet()) {
    printLink(link);
    return { kind: "sent" };
  }
  const outcome = await sendMail(linkMail(email, link));
  return { kind: outcome.kind === "sent" ? "sent" : "unavailable" };
}

/** Fails closed: if the limits cannot be checked, we send nothing. */
async function admit(networkAddress: string, email: string): Promise<Admission> {
  try {
    return await sendLimits().admit(networkAddress, email);
  } catch (err) {
    logFailure(err, "Could not check the limits on sign-in links");
    return { kind: "closed" };
  }
}

const emailProvider = (onToken: (token: string) => void = () => undefined): AuthProvider => ({
  id: "email",
  type: "email",
  name: "E-mail",
  maxAge: linkMinutes * 60,
  generateVerificationToken: () => randomBytes(32).toString("base64url"),
  sendVerificationRequest: ({ token }) => onToken(token),
});

/** Stores a new token for an address by its hash; null if the database failed. */
async function makeToken(email: string): Promise<string | null> {
  const made: string[] = [];
  const result = await startSignIn(
    emailProvider((token) => made.push(token)),
    { email },
  );
  return hasFailed(result) ? null : (made[0] ?? null);
}

/** Auth.js stores a token hashed together with the secret. */
const linkHash = async (token: string) => tokenHash(`${token}${await authSecret()}`);

/** The address that a valid link belongs to; null if the link is used, expired or unknown. This does not use it up. */
export async function readLink(token: string, now: Date): Promise<{ email: string } | null> {
  const found = token === "" ? null : await findLink(await linkHash(token));
  return found && found.expires > now ? { email: found.email } : null;
}

/** The result of using a link: the new session's cookie and the next page, or `gone` if the link is no longer valid. */
export type LinkSignIn = { kind: "signed-in"; cookies: string[]; to: string } | { kind: "gone" };

/** Signs in with a link and uses it up. The earlier session of this browser ends. */
export async function signInByLink(
  { token, callbackUrl }: { token: string; callbackUrl: string },
  headers: Headers,
  now: Date,
): Promise<LinkSignIn> {
  const link = await readLink(token, now);
  if (!link) return { kind: "gone" };
  const cookies = sessionCookiesIn(await finishSignIn(emailProvider(), { token, email: link.email }));
  if (cookies.length === 0) return { kind: "gone" };
  await endEarlierSession(headers);
  return { kind: "signed-in", cookies, to: ownPath(callbackUrl) };
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

const validity = `The link is valid for ${linkMinutes} minutes and works once.`;

/** The e-mail with a sign-in link. It is plain: it has no image and nothing that a mail program would fetch. */
function linkMail(to: string, link: string): Mail {
  const { host } = new URL(link);
  const otherwise = "If you didn’t request it, ignore this e-mail. Nobody can sign in without the link.";
  return {
    to,
    subject: `Sign in to Not Just You (${host})`,
    text: `Sign in to Not Just You with this link:\n\n${link}\n\n${validity}\n${otherwise}\n`,
    html: `<p>Sign in to Not Just You with this link:</p><p><a href="${escaped(link)}">Sign in to ${escaped(host)}</a></p><p>${validity}<br>${otherwise}</p>`,
    // These stop automatic replies, and stop mailing lists from treating the e-mail as their own.
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  };
}

/** Prints a sign-in link for the operator of a server without mail. It does not print the address. */
function printLink(link: string): void {
  console.log(`
  Someone requested a sign-in link. SMTP_URL is not set, so we print the link here instead of mailing it.
  ${validity}

    ${link}
`);
}
