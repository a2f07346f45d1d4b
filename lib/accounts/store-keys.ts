import { database } from "@/lib/platform/database/client";

/** A key as the database stores it: never the key itself. */
export interface StoredKey {
  id: string;
  userId: string;
  name: string;
  /** Its first characters. */
  start: string;
  scopes: string[];
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

const withoutHash = { omit: { hash: true } } as const;

/** Why there is no new key: its owner has the maximum already, or created the maximum within a day. */
export type KeyRefusal = "too-many" | "too-often";

/** Stores a new key by its hash and returns its id, unless its owner has reached a maximum. */
export function storeKey(
  key: {
    userId: string;
    name: string;
    start: string;
    hash: Uint8Array<ArrayBuffer>;
    scopes: string[];
    createdAt: Date;
  },
  max: { inUse: number; inDay: number },
): Promise<{ id: string } | { refused: KeyRefusal }> {
  return database().$transaction(async (transaction) => {
    // The lock lasts until the end, so that two keys at the same time cannot exceed the maximum.
    await transaction.$queryRaw`SELECT id FROM account_user WHERE id = ${key.userId}::uuid FOR UPDATE`;
    const { userId, createdAt } = key;
    const inUse = await transaction.apiKey.count({ where: { userId, revokedAt: null } });
    if (inUse >= max.inUse) return { refused: "too-many" };
    const dayBefore = new Date(createdAt.getTime() - 86_400_000);
    const inDay = await transaction.apiKey.count({ where: { userId, createdAt: { gt: dayBefore } } });
    if (inDay >= max.inDay) return { refused: "too-often" };
    const { id } = await transaction.apiKey.create({ data: key });
    return { id };
  });
}

/** All keys of an account: those in use first, then the newest first. */
export const listKeys = (userId: string): Promise<StoredKey[]> =>
  database().apiKey.findMany({
    ...withoutHash,
    where: { userId },
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
  });

/** The key with this hash, even if it is revoked. */
export const findKey = (hash: Uint8Array<ArrayBuffer>): Promise<StoredKey | null> =>
  database().apiKey.findUnique({ ...withoutHash, where: { hash } });

/** Revokes a key of an account; returns whether it was in use. */
export async function revokeStored(userId: string, id: string, now: Date): Promise<boolean> {
  const changed = await database().apiKey.updateMany({
    where: { id, userId, revokedAt: null },
    data: { revokedAt: now },
  });
  return changed.count > 0;
}

/** Records when a key was used. */
export async function recordKeyUse(id: string, at: Date): Promise<void> {
  await database().apiKey.updateMany({ where: { id }, data: { lastUsedAt: at } });
}
