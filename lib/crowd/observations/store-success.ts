import { database } from "@/lib/platform/database/client";
import { clockSpeed } from "@/lib/platform/process/clock";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import type { CallRow } from "./figure";
import { firstStepOf, type SuccessWindow, successWindows } from "./success-query";

/** What all keys sent in a window. `readAt` is in ms since 1970. */
export interface WindowCalls {
  readAt: number;
  rows: CallRow[];
}

interface Cached {
  readAt: number;
  from: object;
  reading: Promise<WindowCalls>;
}

/** How long we reuse the rows of a window. Programs send whole minutes, and a day is a lot to read. */
const maxAgeSeconds: Record<SuccessWindow, number> = { "30m": 5, "2h": 10, "24h": 30 };
const cache = () => onePerProcess("calls of programs", () => new Map<SuccessWindow, Cached>());

/** The rows of a window by its steps, at most some seconds old. Concurrent callers share one read. */
export function readWindowCalls(window: SuccessWindow, now: Date): Promise<WindowCalls> {
  const known = cache().get(window);
  const age = known ? now.getTime() - known.readAt : 0;
  const fresh = age >= 0 && age <= maxAgeSeconds[window] * 1000 * clockSpeed();
  if (known && fresh && known.from === database()) return known.reading;
  const from = new Date(firstStepOf(window, now));
  const readAt = now.getTime();
  const reading = sumCalls(from, successWindows[window].stepMinutes).then((rows) => ({ readAt, rows }));
  const entry = { readAt, from: database(), reading };
  cache().set(window, entry);
  reading.catch(() => cache().get(window) === entry && cache().delete(window));
  return reading;
}

/**
 * Calls by step, key, cell and outcome since a time, without the keys that a moderator excluded. `from` is the start of a
 * step, and steps are aligned to 1970.
 */
const sumCalls = (from: Date, stepMinutes: number): Promise<CallRow[]> =>
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
