import { database } from "@/lib/platform/database/client";

/** A key as it is kept: never the key itself. */
export interface KeptKey {
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

const shown = { omit: { hash: true } } as const;

/** Why no key was kept: its owner has as many in use as may be, or made as many within a day. */
export type KeyRefused = "too-many" | "too-often";

/** Keeps a new key by its hash, unless its owner has `inUse` in use or made `inDay` within a day; answers its id. */
export function keepKey(
  key: {
    userId: string;
    name: string;
    start: string;
    hash: Uint8Array<ArrayBuffer>;
    scopes: string[];
    createdAt: Date;
  },
  most: { inUse: number; inDay: number },
): Promise<{ id: string } | { refused: KeyRefused }> {
  return database().$transaction(async (transaction) => {
    // Held until the end, so that two at once do not both fit under the limit.
    await transaction.$queryRaw`SELECT id FROM account_user WHERE id = ${key.userId}::uuid FOR UPDATE`;
    const { userId, createdAt } = key;
    const inUse = await transaction.apiKey.count({ where: { userId, revokedAt: null } });
    if (inUse >= most.inUse) return { refused: "too-many" };
    const dayBefore = new Date(createdAt.getTime() - 86_400_000);
    const inDay = await transaction.apiKey.count({ where: { userId, createdAt: { gt: dayBefore } } });
    if (inDay >= most.inDay) return { refused: "too-often" };
    const { id } = await transaction.apiKey.create({ data: key });
    return { id };
  });
}

/** All keys of an account, those in use first, the newest first. */
export const listKeys = (userId: string): Promise<KeptKey[]> =>
  database().apiKey.findMany({
    ...shown,
    where: { userId },
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
  });

/** The key with this hash, also a revoked one. */
export const findKey = (hash: Uint8Array<ArrayBuffer>): Promise<KeptKey | null> =>
  database().apiKey.findUnique({ ...shown, where: { hash } });

/** Revokes a key of an account; answers whether it was in use. */
export async function revokeKept(userId: string, id: string, now: Date): Promise<boolean> {
  const changed = await database().apiKey.updateMany({
    where: { id, userId, revokedAt: null },
    data: { revokedAt: now },
  });
  return changed.count > 0;
}

/** Notes that a key was used at a time. */
export async function noteKeyUse(id: string, at: Date): Promise<void> {
  await database().apiKey.updateMany({ where: { id }, data: { lastUsedAt: at } });
}
