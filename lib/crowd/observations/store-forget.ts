import { database } from "@/lib/platform/database/client";

/**
 * Makes one row an hour of the pieces in the oldest hour before a time in which there are some (a whole hour); answers how many
 * pieces that was, 0 when there is none. Of durations the mean is kept, each weighed by its calls.
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

/** Deletes at most `most` rows from before a time; answers how many. */
export const deleteObservationsBefore = (time: Date, most: number): Promise<number> =>
  database().$executeRaw`
    DELETE FROM observation WHERE ctid IN
      (SELECT ctid FROM observation WHERE from_at < ${time} ORDER BY from_at LIMIT ${most})`;
