import { database } from "@/lib/platform/database/client";
import type { CallRow } from "./key-sum";

/**
 * Calls by step, key, cell and outcome since a time, without the keys that a moderator left out. `from` is the start of a
 * step, and steps are aligned to 1970.
 */
export const sumCalls = (from: Date, stepMinutes: number): Promise<CallRow[]> =>
  database().$queryRaw`
    SELECT (extract(epoch FROM o.step) * 1000)::float8 AS "at", o.key_id::text AS "keyId",
      k.user_id::text AS "accountId", o.surface, o.model, o.outcome, o.calls, o."p50Sum", o."p50Calls", o."p95Sum",
      o."p95Calls", o."heardAt"
    FROM (
      SELECT date_bin(make_interval(mins => ${stepMinutes}::int), from_at, timestamptz 'epoch') AS step,
        key_id, surface, model, outcome, sum(calls)::float8 AS calls,
        coalesce(sum(p50_ms * calls), 0)::float8 AS "p50Sum",
        coalesce(sum(calls) FILTER (WHERE p50_ms IS NOT NULL), 0)::float8 AS "p50Calls",
        coalesce(sum(p95_ms * calls), 0)::float8 AS "p95Sum",
        coalesce(sum(calls) FILTER (WHERE p95_ms IS NOT NULL), 0)::float8 AS "p95Calls",
        (extract(epoch FROM max(to_at)) * 1000)::float8 AS "heardAt"
      FROM observation WHERE from_at >= ${from}
      GROUP BY 1, 2, 3, 4, 5
    ) o JOIN account_key k ON k.id = o.key_id
    WHERE NOT EXISTS (SELECT FROM observation_left_out l WHERE l.key_id = o.key_id)
    ORDER BY 1, 2, 4, 5, 6`;
