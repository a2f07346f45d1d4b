import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { type KeyScope, keyScopeIds } from "./key-scopes";
import { findKey, type KeyRefused, keepKey, listKeys, revokeKept } from "./store-keys";

/** Keys in use that one account may have. */
export const mostKeys = 20;
/** Keys that one account may make within a day, as each has limits of its own and stays when it is revoked. */
export const mostKeysInDay = 40;
const keyBytes = 32;
/** Enough to tell one's own keys apart, and nothing to guess the rest by. */
const startLength = 10;
const keyName = z.string().trim().min(1).max(60);

/** SHA-256 of a key: all that is kept of it. */
export const keyHash = (key: string) => createHash("sha256").update(key).digest();

/** A new key, told once; or why there is none. */
export type MadeKey = { kind: "made"; id: string; key: string } | { kind: "invalid" | KeyRefused };

/** Makes a key under a name of 1 to 60 characters. What it may do are `scopes`; ids that are none are refused. */
export async function makeKey(
  accountId: string,
  asked: { name: string; scopes: readonly string[] },
  now: Date,
): Promise<MadeKey> {
  const { data: name } = keyName.safeParse(asked.name);
  const scopes = keyScopeIds.filter((id) => asked.scopes.includes(id));
  if (!name || scopes.length === 0 || scopes.length < asked.scopes.length) return { kind: "invalid" };
  const key = `njy_${randomBytes(keyBytes).toString("base64url")}`;
  const kept = await keepKey(
    { userId: accountId, name, start: key.slice(0, startLength), hash: keyHash(key), scopes, createdAt: now },
    { inUse: mostKeys, inDay: mostKeysInDay },
  );
  return "refused" in kept ? { kind: kept.refused } : { kind: "made", id: kept.id, key };
}

/** The keys of an account, as its owner sees them. */
export const keysOf = listKeys;

/** Revokes a key of an account at once; answers whether it was in use. */
export const revokeKey = async (accountId: string, id: string, now: Date): Promise<boolean> =>
  z.uuid().safeParse(id).success && (await revokeKept(accountId, id, now));

/** The name of a key of this account, if this is one that was made in the last minutes: what is shown once, is shown then. */
export async function justMade(accountId: string, key: string, now: Date): Promise<string | null> {
  const found = await findKey(keyHash(key));
  const young = found && now.getTime() - found.createdAt.getTime() < 10 * 60_000;
  return young && found.userId === accountId && !found.revokedAt ? found.name : null;
}

/** What a key lets a program do, as it is kept. */
export const scopesIn = (kept: readonly string[]): KeyScope[] =>
  keyScopeIds.filter((id) => kept.includes(id));
