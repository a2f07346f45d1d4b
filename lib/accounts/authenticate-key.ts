import type { KeyScope } from "./key-scopes";
import { keyHash, scopesIn } from "./keys";
import { findKey, noteKeyUse } from "./store-keys";

/** When a key was last used is noted this often, not at each request. */
const noteSeconds = 60;

/**
 * Whose program sends. `missing`: no key came. `unknown`: none of ours, or it was revoked. `out-of-scope`: it may do
 * other things. One key is one reporter, by `keyId`.
 */
export type Authenticated =
  | { kind: "key"; keyId: string; accountId: string; scopes: KeyScope[] }
  | { kind: "missing" | "unknown" | "out-of-scope" };

/**
 * Reads an `Authorization` header (`Bearer njy_…`) and looks its key up by hash.
 * @throws when the database does not answer.
 */
export async function authenticateKey(
  authorization: string | null,
  scope: KeyScope,
  now: Date,
): Promise<Authenticated> {
  if (!authorization) return { kind: "missing" };
  const key = /^Bearer +(njy_[\w-]{43})$/i.exec(authorization.trim())?.[1];
  const found = key ? await findKey(keyHash(key)) : null;
  if (!found || found.revokedAt) return { kind: "unknown" };
  const scopes = scopesIn(found.scopes);
  if (!scopes.includes(scope)) return { kind: "out-of-scope" };
  if (now.getTime() - (found.lastUsedAt?.getTime() ?? 0) > noteSeconds * 1000)
    await noteKeyUse(found.id, now);
  return { kind: "key", keyId: found.id, accountId: found.userId, scopes };
}
