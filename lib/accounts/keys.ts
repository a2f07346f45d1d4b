import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { findKey, type KeyRefused, listKeys, noteKeyUse, revokeStored, storeKey } from "./store-keys";

/** What a key may allow a program to do. */
export const keyScopes = {
  observations: "Send totals of what a program saw",
} as const;

/** The id of a permission. */
export type KeyScope = keyof typeof keyScopes;

const keyScopeIds = Object.keys(keyScopes).filter((id): id is KeyScope => id in keyScopes);

const scopesIn = (stored: readonly string[]): KeyScope[] => keyScopeIds.filter((id) => stored.includes(id));

/** How many keys an account may use at the same time. */
export const maxKeys = 20;
/** How many keys an account may make within a day. Each has limits of its own, and we keep revoked ones. */
export const maxKeysInDay = 40;
const keyBytes = 32;
/** Long enough to recognize a key, too short to help guess the rest. */
const startLength = 10;
const keyName = z.string().trim().min(1).max(60);

/** The SHA-256 hash of a key: all that we store of it. */
export const keyHash = (key: string) => createHash("sha256").update(key).digest();

/** A new key, which we show once; or why there is none. */
export type MadeKey = { kind: "made"; id: string; key: string } | { kind: "invalid" | KeyRefused };

/** Makes a key with a name of 1 to 60 characters. `scopes` are its permissions; we refuse unknown ids. */
export async function makeKey(
  accountId: string,
  asked: { name: string; scopes: readonly string[] },
  now: Date,
): Promise<MadeKey> {
  const { data: name } = keyName.safeParse(asked.name);
  const scopes = scopesIn(asked.scopes);
  if (!name || scopes.length === 0 || scopes.length < asked.scopes.length) return { kind: "invalid" };
  const key = `njy_${randomBytes(keyBytes).toString("base64url")}`;
  const stored = await storeKey(
    { userId: accountId, name, start: key.slice(0, startLength), hash: keyHash(key), scopes, createdAt: now },
    { inUse: maxKeys, inDay: maxKeysInDay },
  );
  return "refused" in stored ? { kind: stored.refused } : { kind: "made", id: stored.id, key };
}

/** The keys of an account, as its owner sees them. */
export const keysOf = listKeys;

/** Revokes a key of an account at once; returns whether it was in use. */
export const revokeKey = async (accountId: string, id: string, now: Date): Promise<boolean> =>
  z.uuid().safeParse(id).success && (await revokeStored(accountId, id, now));

/** We record the last use of a key this often, not at each request. */
const noteSeconds = 60;

/**
 * The key of a request. `missing`: the request has none. `unknown`: it is not one of ours, or it is revoked.
 * `out-of-scope`: it lacks the permission. One key counts as one reporter, by `keyId`.
 */
export type Authenticated =
  | { kind: "key"; keyId: string; accountId: string; scopes: KeyScope[] }
  | { kind: "missing" | "unknown" | "out-of-scope" };

/**
 * Reads an `Authorization` header (`Bearer njy_…`) and finds the key by its hash.
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
