import { database } from "@/lib/platform/database/client";
import { hourMs } from "@/lib/platform/time/units";
import { type Period, type Piece, subtractPeriods } from "./observation";

interface PieceRow extends Omit<Piece, "from" | "to" | "calls"> {
  fromAt: Date;
  toAt: Date;
  calls: bigint;
}

/** No stored period is longer. */
const maxPeriodMs = hourMs;

/**
 * Stores pieces of a key, and removes what it sent before for these periods, in one transaction. Returns the removed
 * pieces, and whether a moderator excluded the key. Null if the key is revoked or gone: then nothing is stored.
 */
export function replacePeriods(
  keyId: string,
  periods: readonly Period[],
  pieces: readonly Piece[],
): Promise<{ removed: Piece[]; excluded: boolean } | null> {
  return database().$transaction(async (transaction) => {
    // The lock lasts until the end, so that two requests of one key run one after the other and never add up.
    const [key] = await transaction.$queryRaw<{ excluded: boolean }[]>`
      SELECT EXISTS (SELECT FROM observation_left_out WHERE key_id = k.id) AS "excluded"
      FROM account_key k WHERE k.id = ${keyId}::uuid AND k.revoked_at IS NULL FOR UPDATE`;
    if (!key) return null;
    const first = Math.min(...periods.map(({ from }) => from));
    const last = Math.max(...periods.map(({ to }) => to));
    const older = await transaction.$queryRaw<PieceRow[]>`
      SELECT surface, model, outcome, from_at AS "fromAt", to_at AS "toAt", calls, p50_ms AS "p50Ms", p95_ms AS "p95Ms"
      FROM observation WHERE key_id = ${keyId}::uuid
        AND from_at > ${new Date(first - maxPeriodMs)} AND from_at < ${new Date(last)} AND to_at > ${new Date(first)}`;
    const { removed, remaining } = subtractPeriods(older.map(pieceOf), periods);
    if (removed.length > 0)
      await transaction.$executeRaw`
        DELETE FROM observation o USING jsonb_to_recordset(${rowsOf(removed)}::jsonb)
          AS g(surface text, model text, outcome text, from_at timestamptz)
        WHERE o.key_id = ${keyId}::uuid AND o.surface = g.surface AND o.model = g.model
          AND o.outcome = g.outcome AND o.from_at = g.from_at`;
    await transaction.$executeRaw`
      INSERT INTO observation (key_id, surface, model, outcome, from_at, to_at, calls, p50_ms, p95_ms)
      SELECT ${keyId}::uuid, p.* FROM jsonb_to_recordset(${rowsOf([...remaining, ...pieces])}::jsonb)
        AS p(surface text, model text, outcome text, from_at timestamptz, to_at timestamptz, calls bigint,
          p50_ms float8, p95_ms float8)`;
    return { removed, excluded: key.excluded };
  });
}
const pieceOf = ({ fromAt, toAt, calls, ...row }: PieceRow): Piece => ({
  ...row,
  from: fromAt.getTime(),
  to: toAt.getTime(),
  calls: Number(calls),
});

const rowsOf = (pieces: readonly Piece[]): string =>
  JSON.stringify(
    pieces.map(({ from, to, p50Ms, p95Ms, ...piece }) => ({
      ...piece,
      from_at: new Date(from),
      to_at: new Date(to),
      p50_ms: p50Ms,
      p95_ms: p95Ms,
    })),
  );

/**
 * Merges the pieces of the oldest hour before a time (a whole hour) into one row per key, cell and outcome. Durations
 * become means, weighted by calls. Returns the number of merged pieces, 0 if there are none.
 */
export async function mergeOldestHour(before: Date): Promise<number> {
  const [merged] = await database().$queryRaw<{ pieces: number }[]>`
    WITH oldest AS (
      SELECT date_trunc('hour', min(from_at), 'UTC') AS hour FROM observation
      WHERE from_at < ${before} AND to_at - from_at < interval '1 hour'
    ),
    gone AS (
      DELETE FROM observation o USING oldest
      WHERE o.from_at >= oldest.hour AND o.from_at < oldest.hour + interval '1 hour'
      RETURNING o.*
    ),
    made AS (
      INSERT INTO observation (key_id, surface, model, outcome, from_at, to_at, calls, p50_ms, p95_ms)
      SELECT key_id, surface, model, outcome, hour, hour + interval '1 hour', sum(calls),
        sum(p50_ms * calls) / nullif(sum(calls) FILTER (WHERE p50_ms IS NOT NULL), 0),
        sum(p95_ms * calls) / nullif(sum(calls) FILTER (WHERE p95_ms IS NOT NULL), 0)
      FROM gone CROSS JOIN oldest GROUP BY key_id, surface, model, outcome, hour
      RETURNING 1
    )
    SELECT count(*)::int AS pieces FROM gone`;
  return merged?.pieces ?? 0;
}

/** Deletes at most `max` rows from before a time. Returns how many. */
export const deleteObservationsBefore = (time: Date, max: number): Promise<number> =>
  database().$executeRaw`
    DELETE FROM observation WHERE ctid IN
      (SELECT ctid FROM observation WHERE from_at < ${time} ORDER BY from_at LIMIT ${max})`;
