import { database } from "@/lib/platform/database/client";
import { now } from "@/lib/platform/process/clock";
import { minuteMs } from "@/lib/platform/time/units";

/** Steps from `from` (inclusive) to `to` (exclusive), ms since 1970. */
export interface StepRange {
  stepMinutes: number;
  from: number;
  to: number;
}

interface Settled<Row> {
  from: number;
  until: number;
  stepMs: number;
  rows: Row[];
}

/**
 * A repeated report can move a count of up to 30 minutes ago to another symptom. Five minutes more allow for delays and
 * differing clocks. Whatever changes older counts calls `invalidateFrom`.
 */
const settleMinutes = 35;
/** The most queries in the cache. One more clears it. */
const maxQueries = 200;

/**
 * Caches steps whose counts no longer change, so that a snapshot does not read a whole day again. Each call reads only
 * newer steps from the database. The cache is cleared when another database is opened.
 */
export class SettledSteps<Row extends { at: number }> {
  #settled = new Map<string, Settled<Row>>();
  #database: object | undefined;
  /** The number of invalidations. A read that was under way during one may return old rows, and is not cached. */
  #invalidations = 0;

  /** Drops the step that contains a time (ms since 1970), and all later steps. */
  invalidateFrom(sinceMs: number): void {
    this.#invalidations += 1;
    for (const known of this.#settled.values()) {
      const first = known.rows.findIndex(({ at }) => at + known.stepMs > sinceMs);
      if (first >= 0) known.rows.splice(first);
      known.until = Math.min(known.until, Math.max(known.from, stepStart(sinceMs, known.stepMs)));
    }
  }

  /** The rows of a range, oldest first. `query` names everything else that `read` depends on. */
  async rows(
    query: string,
    range: StepRange,
    read: (from: number, to: number) => Promise<Row[]>,
  ): Promise<Row[]> {
    const { from, to, stepMinutes } = range;
    const stepMs = stepMinutes * minuteMs;
    if (from % stepMs !== 0) return read(from, to);
    if (this.#database !== database() || this.#settled.size > maxQueries) this.#settled.clear();
    this.#database = database();
    const known = this.#settled.get(query);
    const usable = known && known.from <= from && known.until > from && known.until <= to ? known : null;
    const before = usable?.rows.filter(({ at }) => at >= from) ?? [];
    const unknown = usable?.until ?? from;
    const invalidations = this.#invalidations;
    const rows = unknown < to ? [...before, ...(await read(unknown, to))] : before;
    const settledTo = Math.min(to, now().getTime()) - settleMinutes * minuteMs;
    const until = stepStart(settledTo, stepMs);
    if (until > from && this.#invalidations === invalidations)
      this.#settled.set(query, { from, until, stepMs, rows: rows.filter(({ at }) => at < until) });
    return rows;
  }
}

const stepStart = (at: number, stepMs: number) => Math.floor(at / stepMs) * stepMs;
