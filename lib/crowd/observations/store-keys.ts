import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";

/** Where statements run: the open database, or the caller's transaction. */
export type SqlClient = Pick<Prisma.TransactionClient, "$executeRaw">;

/** Excludes a key from a time on. False if there is no such key, or it is excluded already. */
export const insertExclusion = async (
  keyId: string,
  why: string,
  at: Date,
  client: SqlClient = database(),
): Promise<boolean> =>
  (await client.$executeRaw`
    INSERT INTO observation_left_out (key_id, at, why)
    SELECT id, ${at}, ${why} FROM account_key WHERE id = ${keyId}::uuid ON CONFLICT DO NOTHING`) > 0;

/** Ends the exclusion of a key. False if it was not excluded. */
export const deleteExclusion = async (keyId: string, client: SqlClient = database()): Promise<boolean> =>
  (await client.$executeRaw`DELETE FROM observation_left_out WHERE key_id = ${keyId}::uuid`) > 0;

/** A key that sent observations recently, for moderators. Calls are those since `from`. */
export interface SendingKey {
  keyId: string;
  accountId: string;
  /** The key's first characters. */
  start: string;
  calls: number;
  ok: number;
  /** End of its latest period. Null for an excluded key that sent nothing since `from`. */
  lastTo: Date | null;
  leftOutAt: Date | null;
  why: string | null;
}

/** Every key with observations since a time, and every excluded key. Most calls first. */
export const readSendingKeys = (from: Date): Promise<SendingKey[]> =>
  database().$queryRaw`
    SELECT k.id::text AS "keyId", k.user_id::text AS "accountId", k.start, coalesce(sum(o.calls), 0)::float8 AS calls,
      coalesce(sum(o.calls) FILTER (WHERE o.outcome = 'ok'), 0)::float8 AS ok, max(o.to_at) AS "lastTo",
      l.at AS "leftOutAt", l.why
    FROM account_key k LEFT JOIN observation_left_out l ON l.key_id = k.id
      LEFT JOIN observation o ON o.key_id = k.id AND o.from_at >= ${from}
    WHERE o.key_id IS NOT NULL OR l.key_id IS NOT NULL
    GROUP BY k.id, l.key_id ORDER BY 4 DESC, k.id`;

const chunkRows = 2_000;

/** A stored observation, as the account's owner gets it. */
interface OwnRow {
  keyId: string;
  surface: string;
  model: string;
  outcome: string;
  fromAt: Date;
  toAt: Date;
  calls: number;
  p50Ms: number | null;
  p95Ms: number | null;
}

const beforeAll = { surface: "", model: "", fromAt: new Date(0), outcome: "" };

/** All stored observations of an account's keys, by key, cell and time, in chunks of some thousand rows. */
export async function* readObservationsOfAccount(userId: string): AsyncGenerator<OwnRow[]> {
  const keys = await database().apiKey.findMany({
    where: { userId },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of keys) {
    let rows: OwnRow[] = [];
    do {
      const { surface, model, fromAt, outcome } = rows.at(-1) ?? beforeAll;
      rows = await database().$queryRaw<OwnRow[]>`
        SELECT key_id::text AS "keyId", surface, model, outcome, from_at AS "fromAt", to_at AS "toAt",
          calls::float8 AS calls, p50_ms AS "p50Ms", p95_ms AS "p95Ms"
        FROM observation WHERE key_id = ${id}::uuid
          AND (surface, model, from_at, outcome) > (${surface}, ${model}, ${fromAt}, ${outcome})
        ORDER BY surface, model, from_at, outcome LIMIT ${chunkRows}`;
      if (rows.length > 0) yield rows;
    } while (rows.length === chunkRows);
  }
}

/** The keys of an account that a moderator excluded, and why. */
export const readExcludedKeysOfAccount = (userId: string) =>
  database().leftOutKey.findMany({ where: { key: { userId } } });
