import type { SignedIn } from "./current-account";
import { formToken } from "./form-token";
import { keyScopes } from "./key-scopes";
import { keysOf } from "./keys";
import { sessionsOf } from "./sessions";

/** All that the account page shows of who is signed in. Times are ISO 8601. */
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
