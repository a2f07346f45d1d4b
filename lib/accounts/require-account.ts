import { currentAccount, type SignedIn } from "./current-account";
import { accountPath, ownPath } from "./own-path";
import { leadTo, privateProblem } from "./private-answer";

/** Somebody who may, or the answer for somebody who may not. */
export type Required = { account: SignedIn; refused: null } | { account: null; refused: Response };

/** Who is signed in; anybody else is led to sign in, and from there to `to`. */
export async function requireAccount(headers: Headers, now: Date, to: string): Promise<Required> {
  const account = await currentAccount(headers, now);
  return account ? { account, refused: null } : { account: null, refused: leadTo(signInPath(to)) };
}

/** A moderator who is signed in; a member is refused (403), anybody else is led to sign in. */
export async function requireModerator(headers: Headers, now: Date, to: string): Promise<Required> {
  const required = await requireAccount(headers, now, to);
  if (required.refused || required.account.role === "moderator") return required;
  return { account: null, refused: privateProblem({ status: 403, detail: "Only moderators may do this." }) };
}

/** The sign-in page, from which one is led to `to`. */
export const signInPath = (to: string): string => `/signin?${new URLSearchParams({ callbackUrl: to })}`;

/** The sign-in page with a word on what just happened, and from there to `callbackUrl`. */
export function signInTold(told: string, callbackUrl: string): string {
  const to = ownPath(callbackUrl);
  return `/signin?${new URLSearchParams({ told, ...(to === accountPath ? {} : { callbackUrl: to }) })}`;
}
