import type { Account, SignedIn } from "./account";
import { keyScopes, keysOf } from "./keys";
import { sessionsOf } from "./sessions";
import { formToken } from "./signed-in-request";
import { deletePerson, readPersonalData } from "./store-people";

/** Everything that the account page shows to its owner. Times are ISO 8601. */
export async function readAccountPage(account: SignedIn, now: Date) {
  const [sessions, keys] = await Promise.all([sessionsOf(account, now), keysOf(account.id)]);
  return {
    email: account.email,
    role: account.role,
    sessions: sessions.map(({ signedInAt, lastUsedAt, ...one }) => ({
      ...one,
      signedInAt: signedInAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
    })),
    keys: keys.map(({ id, name, start, scopes, createdAt, lastUsedAt, revokedAt }) => ({
      id,
      name,
      start,
      scopes,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
      revokedAt: revokedAt?.toISOString() ?? null,
    })),
    scopes: keyScopes,
    formToken: await formToken(account.sessionId),
    now: now.toISOString(),
  };
}

/** Everything that lib/accounts stores about an account, for its owner. Other folders add their own data. */
export async function exportAccount({ id, email }: Account, now: Date) {
  return { exportedAt: now, account: await readPersonalData(id, email) };
}

/**
 * Deletes an account: its sessions, sign-in methods, keys and pending links, and the rows of other folders that refer to
 * it. We keep none of it.
 */
export const deleteAccount = ({ id, email }: Account): Promise<void> => deletePerson(id, email);
