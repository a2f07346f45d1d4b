import { database } from "@/lib/platform/database/client";
import type { Piece } from "./observation";
import { subtractPeriods } from "./subtract-periods";

interface Period {
  surface: string;
  model: string;
  from: number;
  to: number;
}

interface PieceRow extends Omit<Piece, "from" | "to" | "calls"> {
  fromAt: Date;
  toAt: Date;
  calls: bigint;
}

/** No period is longer. */
const maxMs = 3_600_000;

/**
 * Stores pieces of a key in place of all that it told of these periods before, in one transaction; answers what had to
 * give way, and whether a moderator left the key out. Null: the key is revoked or gone, and nothing was stored.
 */
export function replacePeriods(
  keyId: string,
  periods: readonly Period[],
  pieces: readonly Piece[],
): Promise<{ gone: Piece[]; leftOut: boolean } | null> {
  return database().$transaction(async (transaction) => {
    // Held until the end: two requests of a key go one after the other, so that neither adds to the other.
    const [key] = await transaction.$queryRaw<{ leftOut: boolean }[]>`
      SELECT EXISTS (SELECT FROM observation_left_out WHERE key_id = k.id) AS "leftOut"
      FROM account_key k WHERE k.id = ${keyId}::uuid AND k.revoked_at IS NULL FOR UPDATE`;
    if (!key) return null;
    const first = Math.min(...periods.map(({ from }) => from));
    const last = Math.max(...periods.map(({ to }) => to));
    const older = await transaction.$queryRaw<PieceRow[]>`
      SELECT surface, model, outcome, from_at AS "fromAt", to_at AS "toAt", calls, p50_ms AS "p50Ms", p95_ms AS "p95Ms"
      FROM observation WHERE key_id = ${keyId}::uuid
        AND from_at > ${new Date(first - maxMs)} AND from_at < ${new Date(last)} AND to_at > ${new Date(first)}`;
    const { gone, left } = subtractPeriods(older.map(pieceOf), periods);
    if (gone.length > 0)
      await transaction.$executeRaw`
        DELETE FROM observation o USING jsonb_to_recordset(${rowsOf(gone)}::jsonb)
          AS g(surface text, model text, outcome text, from_at timestamptz)
        WHERE o.key_id = ${keyId}::uuid AND o.surface = g.surface AND o.model = g.model
          AND o.outcome = g.outcome AND o.from_at = g.from_at`;
    await transaction.$executeRaw`
      INSERT INTO observation (key_id, surface, model, outcome, from_at, to_at, calls, p50_ms, p95_ms)
      SELECT ${keyId}::uuid, p.* FROM jsonb_to_recordset(${rowsOf([...left, ...pieces])}::jsonb)
        AS p(surface text, model text, outcome text, from_at timestamptz, to_at timestamptz, calls bigint,
          p50_ms float8, p95_ms float8)`;
    return { gone, leftOut: key.leftOut };
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
