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
 * A repeat moves counts of up to 30 minutes ago to another symptom; the rest is for reports and clocks that lag. What
 * changes older counts says so, and is forgotten: `forgetFrom`.
 */
const settleMinutes = 35;
/** Questions that are remembered at once; a new one on top begins anew. */
const maxQuestions = 200;

/**
 * Remembers steps whose counts change no more, so that a day is not read again for each snapshot: each reading
 * asks the database only for what came after. Forgets all when another database is opened.
 */
export class SettledSteps<Row extends { at: number }> {
  #settled = new Map<string, Settled<Row>>();
  #database: object | undefined;
  /** How often something was forgotten: what was being read meanwhile may be older than that. */
  #forgotten = 0;

  /** Forgets all that begins at or after a time (ms since 1970), and the steps that hold it. */
  forgetFrom(sinceMs: number): void {
    this.#forgotten += 1;
    for (const known of this.#settled.values()) {
      const first = known.rows.findIndex(({ at }) => at + known.stepMs > sinceMs);
      if (first >= 0) known.rows.splice(first);
      known.until = Math.min(known.until, Math.max(known.from, stepStart(sinceMs, known.stepMs)));
    }
  }

  /** The rows of a range, oldest first. `question` names what else `read` depends on; it reads a part of the range. */
  async rows(
    question: string,
    range: StepRange,
    read: (from: number, to: number) => Promise<Row[]>,
  ): Promise<Row[]> {
    const { from, to, stepMinutes } = range;
    const stepMs = stepMinutes * minuteMs;
    if (from % stepMs !== 0) return read(from, to);
    if (this.#database !== database() || this.#settled.size > maxQuestions) this.#settled.clear();
    this.#database = database();
    const known = this.#settled.get(question);
    const usable = known && known.from <= from && known.until > from && known.until <= to ? known : null;
    const before = usable?.rows.filter(({ at }) => at >= from) ?? [];
    const unknown = usable?.until ?? from;
    const forgotten = this.#forgotten;
    const rows = unknown < to ? [...before, ...(await read(unknown, to))] : before;
    const settledTo = Math.min(to, now().getTime()) - settleMinutes * minuteMs;
    const until = stepStart(settledTo, stepMs);
    if (until > from && this.#forgotten === forgotten)
      this.#settled.set(question, { from, until, stepMs, rows: rows.filter(({ at }) => at < until) });
    return rows;
  }
}

const stepStart = (at: number, stepMs: number) => Math.floor(at / stepMs) * stepMs;
