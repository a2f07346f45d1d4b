import { type Account, roleOf } from "./account";
import { sessionTokenOf } from "./session-cookie";
import { findSession, noteUse } from "./store-sessions";
import { tokenHash } from "./token-hash";

/** When a session was last used is noted this often, not at each request. */
const noteMinutes = 5;

/** Who is signed in, and by which session. */
export interface SignedIn extends Account {
  sessionId: string;
}

/**
 * Who sends a request, by the session in its cookie; null for everyone else, and once the session was ended or ran out.
 * In a page: `currentAccount(await headers(), machineNow())`.
 * @throws when the database does not answer.
 */
export async function currentAccount(headers: Headers, now: Date): Promise<SignedIn | null> {
  const token = sessionTokenOf(headers);
  const session = token ? await findSession(tokenHash(token), now) : null;
  if (!session) return null;
  if (now.getTime() - session.lastUsedAt.getTime() > noteMinutes * 60_000) await noteUse(session.id, now);
  const { id, email, role } = session.user;
  return { id, email, role: roleOf(email, role), sessionId: session.id };
}
