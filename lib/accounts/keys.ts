import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { minuteMs } from "@/lib/platform/time/units";
import type { Account } from "./account";
import { oneTimeCookie } from "./cookies";
import { findKey, type KeyRefusal, listKeys, recordKeyUse, revokeStored, storeKey } from "./store-keys";

/** What a key may allow a program to do. */
export const keyScopes = {
  observations: "Submit call statistics",
} as const;

/** The ID of a permission. */
export type KeyScope = keyof typeof keyScopes;

const keyScopeIds = Object.keys(keyScopes).filter((id): id is KeyScope => id in keyScopes);

const scopesIn = (stored: readonly string[]): KeyScope[] => keyScopeIds.filter((id) => stored.includes(id));

/** How many keys an account may use at the same time. */
export const maxKeys = 20;
/** How many keys an account may create within a day. Each has its own limits, and we keep revoked keys. */
export const maxKeysInDay = 40;
const keyBytes = 32;
/** Long enough to recognize a key, too short to help guess the rest. */
const startLength = 10;
const keyName = z.string().trim().min(1).max(60);

/** The SHA-256 hash of a key: all that we store of it. */
export const keyHash = (key: string) => createHash("sha256").update(key).digest();

/** A new key, which we show once, or why there is none. */
export type CreatedKey = { kind: "made"; id: string; key: string } | { kind: "invalid" | KeyRefusal };

/** Creates a key with a name of 1 to 60 characters. `scopes` are its permissions. We refuse unknown IDs. */
export async function createKey(
  accountId: string,
  request: { name: string; scopes: readonly string[] },
  now: Date,
): Promise<CreatedKey> {
  const { data: name } = keyName.safeParse(request.name);
  const scopes = scopesIn(request.scopes);
  if (!name || scopes.length === 0 || scopes.length < request.scopes.length) return { kind: "invalid" };
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
const recordUseSeconds = 60;

/**
 * The key of a request. `missing`: the request has none. `unknown`: it is not one of ours, or it is revoked.
 * `out-of-scope`: it lacks the permission. One key counts as one reporter, by `keyId`.
 */
export type Authenticated =
  | { kind: "key"; keyId: string; accountId: string; scopes: KeyScope[] }
  | { kind: "missing" | "unknown" | "out-of-scope" };

/**
 * Reads an `Authorization` header (`Bearer njy_…`) and finds the key by its hash.
 * @throws if the database is not available.
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
  if (now.getTime() - (found.lastUsedAt?.getTime() ?? 0) > recordUseSeconds * 1000)
    await recordKeyUse(found.id, now);
  return { kind: "key", keyId: found.id, accountId: found.userId, scopes };
}

/** Carries a new key from the form that created it to the page that shows it. */
export const createdKeyCookie = oneTimeCookie("njy-made-key", "/account/keys/made");

const visibleForMs = 10 * minuteMs;

/** The key that this account has just created, for the page that shows it once. The browser then deletes its cookie. */
export async function takeCreatedKey(
  { id }: Account,
  headers: Headers,
  now: Date,
): Promise<{ name: string; key: string } | null> {
  const key = createdKeyCookie.take(headers);
  const found = key ? await findKey(keyHash(key)) : null;
  if (!key || !found || found.userId !== id || found.revokedAt) return null;
  return now.getTime() - found.createdAt.getTime() < visibleForMs ? { name: found.name, key } : null;
}
