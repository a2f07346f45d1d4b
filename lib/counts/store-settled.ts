import { database } from "@/lib/database/client";
import { now } from "@/lib/process/clock";

/** Steps from `from` (inclusive) to `to` (exclusive), ms since 1970. */
export interface StepRange {
  stepMinutes: number;
  from: number;
  to: number;
}

interface Settled<Row> {
  from: number;
  until: number;
  rows: Row[];
}

const minuteMs = 60_000;
/** A repeat moves counts of up to 30 minutes ago to another symptom; the rest is for reports and clocks that lag. */
const settleMinutes = 35;
/** Questions that are remembered at once; a new one on top begins anew. */
const mostQuestions = 200;

/**
 * Remembers steps whose counts change no more, so that a day is not read again for each snapshot: each reading
 * asks the database only for what came after. Forgets all when another database is opened.
 */
export class SettledSteps<Row extends { at: number }> {
  #settled = new Map<string, Settled<Row>>();
  #database: object | undefined;

  /** The rows of a range, oldest first. `question` names what else `read` depends on; it reads a part of the range. */
  async rows(
    question: string,
    range: StepRange,
    read: (from: number, to: number) => Promise<Row[]>,
  ): Promise<Row[]> {
    const { from, to, stepMinutes } = range;
    const stepMs = stepMinutes * minuteMs;
    if (from % stepMs !== 0) return read(from, to);
    if (this.#database !== database() || this.#settled.size > mostQuestions) this.#settled.clear();
    this.#database = database();
    const known = this.#settled.get(question);
    const usable = known && known.from <= from && known.until > from && known.until <= to ? known : null;
    const before = usable?.rows.filter(({ at }) => at >= from) ?? [];
    const unknown = usable?.until ?? from;
    const rows = unknown < to ? [...before, ...(await read(unknown, to))] : before;
    const settledTo = Math.min(to, now().getTime()) - settleMinutes * minuteMs;
    const until = Math.floor(settledTo / stepMs) * stepMs;
    if (until > from) this.#settled.set(question, { from, until, rows: rows.filter(({ at }) => at < until) });
    return rows;
  }
}
