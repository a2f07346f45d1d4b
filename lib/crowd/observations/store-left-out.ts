import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";

/** Where statements go: the open database, or a transaction of whoever asks. */
export type Statements = Pick<Prisma.TransactionClient, "$executeRaw">;

/** Leaves a key out since a time; answers whether there is such a key and it was in the figures until now. */
export const keepOut = async (
  keyId: string,
  why: string,
  at: Date,
  statements: Statements = database(),
): Promise<boolean> =>
  (await statements.$executeRaw`
    INSERT INTO observation_left_out (key_id, at, why)
    SELECT id, ${at}, ${why} FROM account_key WHERE id = ${keyId}::uuid ON CONFLICT DO NOTHING`) > 0;

/** Takes a key back in; answers whether it was left out. */
export const takeBackIn = async (keyId: string, statements: Statements = database()): Promise<boolean> =>
  (await statements.$executeRaw`DELETE FROM observation_left_out WHERE key_id = ${keyId}::uuid`) > 0;

/** A key that sent lately, for who moderates; calls are those since `from`. */
export interface SendingKey {
  keyId: string;
  accountId: string;
  /** The key's first characters. */
  start: string;
  calls: number;
  ok: number;
  /** Null for one that is left out and told of nothing since. */
  lastTo: Date | null;
  leftOutAt: Date | null;
  why: string | null;
}

/** Every key that told of calls since a time, or that is left out; those with the most calls first. */
export const readSending = (from: Date): Promise<SendingKey[]> =>
  database().$queryRaw`
    SELECT k.id::text AS "keyId", k.user_id::text AS "accountId", k.start, coalesce(sum(o.calls), 0)::float8 AS calls,
      coalesce(sum(o.calls) FILTER (WHERE o.outcome = 'ok'), 0)::float8 AS ok, max(o.to_at) AS "lastTo",
      l.at AS "leftOutAt", l.why
    FROM account_key k LEFT JOIN observation_left_out l ON l.key_id = k.id
      LEFT JOIN observation o ON o.key_id = k.id AND o.from_at >= ${from}
    WHERE o.key_id IS NOT NULL OR l.key_id IS NOT NULL
    GROUP BY k.id, l.key_id ORDER BY 4 DESC, k.id`;
