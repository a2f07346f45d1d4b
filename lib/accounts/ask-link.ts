import { isMailSet } from "@/lib/platform/mail/mail-set";
import { sendMail } from "@/lib/platform/mail/send-mail";
import { log } from "@/lib/platform/process/log";
import { settings } from "@/lib/platform/settings/settings";
import { authErrorIn, type MadeToken } from "./ask-next-auth";
import { beginSignIn } from "./begin-sign-in";
import { emailAddress } from "./email-address";
import { linkMail } from "./link-mail";
import { accountPath, ownPath } from "./own-path";
import { printLink } from "./print-link";
import { type Admission, sendLimits } from "./send-limits";

/**
 * What became of a wish for a link. It is the same, and takes the same steps, whether the address has an account or not:
 * an account is only made when a link is used. `unavailable`: no mail could be sent now.
 */
export type AskedLink =
  | { kind: "sent" | "invalid" | "unavailable" }
  | { kind: "limited"; retryAfterSeconds: number };

/** Fails closed: a limiter that cannot say yes says no. */
async function admit(address: string, email: string): Promise<Admission> {
  try {
    return await sendLimits().admit(address, email);
  } catch (err) {
    log().error({ err }, "the limits of sign-in links failed");
    return { kind: "closed" };
  }
}

function linkOf({ token }: MadeToken, callbackUrl: string): string {
  const to = ownPath(callbackUrl);
  const query = new URLSearchParams({ token, ...(to === accountPath ? {} : { callbackUrl: to }) });
  return `${settings().publicUrl}/signin/confirm?${query}`;
}

/** Sends a sign-in link to an address, or prints it where no mail is set. `address` is the network's, of who asks. */
export async function askLink(
  asked: { email: string; callbackUrl: string },
  address: string,
): Promise<AskedLink> {
  const { data: email } = emailAddress.safeParse(asked.email);
  if (!email) return { kind: "invalid" };
  const admission = await admit(address, email);
  if (admission.kind === "limited") return admission;
  if (admission.kind === "closed") return { kind: "unavailable" };
  if (admission.kind === "quiet") return { kind: "sent" };
  const made: MadeToken[] = [];
  const { location } = await beginSignIn("email", { email }, (token) => made.push(token));
  const [token] = made;
  // next-auth answers an error of the database by leading elsewhere: a token that was not kept shows only there.
  if (!token || authErrorIn(location)) return { kind: "unavailable" };
  const link = linkOf(token, asked.callbackUrl);
  if (!isMailSet()) {
    printLink(link);
    return { kind: "sent" };
  }
  const outcome = await sendMail(linkMail(email, link));
  return { kind: outcome.kind === "sent" ? "sent" : "unavailable" };
}
