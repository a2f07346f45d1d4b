import { z } from "zod";
import { settings } from "@/lib/platform/settings/settings";
import { minuteMs } from "@/lib/platform/time/units";
import { sessionTokenOf } from "./cookies";
import { tokenHash } from "./secret";
import { findSession, recordSessionUse } from "./store-sign-in";

/** What an account may do: a `moderator` may also moderate. */
export type Role = "member" | "moderator";

/** A person's account. */
export interface Account {
  id: string;
  /** In lower case. The person has proved that they read it. */
  email: string;
  role: Role;
}

/** A signed-in account, and its session. */
export interface SignedIn extends Account {
  sessionId: string;
}

/** An e-mail address as a person types it, in the one form that we store: trimmed and in lower case. */
export const emailAddress = z
  .string()
  .transform((text) => text.normalize("NFKC").trim().toLowerCase())
  .pipe(z.email().max(254));

/** Whether ADMIN_EMAILS names an address. Nobody can then take the role away. */
export const isModeratorBySetting = (email: string): boolean => settings().adminEmails.includes(email);

/** The role of an address, given the stored role. */
export const roleOf = (email: string, stored: string): Role =>
  stored === "moderator" || isModeratorBySetting(email) ? "moderator" : "member";

/** We record the last use of a session this often, not at each request. */
const recordUseMinutes = 5;

/**
 * The account that sends a request, found by its session cookie; null without a current session.
 * In a page: `currentAccount(await headers(), machineNow())`.
 * @throws if the database is not available.
 */
export async function currentAccount(headers: Headers, now: Date): Promise<SignedIn | null> {
  const token = sessionTokenOf(headers);
  const session = token ? await findSession(tokenHash(token), now) : null;
  if (!session) return null;
  if (now.getTime() - session.lastUsedAt.getTime() > recordUseMinutes * minuteMs)
    await recordSessionUse(session.id, now);
  const { id, email, role } = session.user;
  return { id, email, role: roleOf(email, role), sessionId: session.id };
}
