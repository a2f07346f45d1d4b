import { minuteMs } from "@/lib/platform/time/units";
import type { NewReport, RecordedReport } from "./report";

interface Waiting {
  report: NewReport;
  settle: (recorded: RecordedReport | null) => void;
}

/** How a batch writer works. */
export interface BatchOptions {
  /** Stores reports, in order. If it throws, we must assume that none is stored. */
  record: (reports: readonly NewReport[]) => Promise<RecordedReport[]>;
  /** Called for each failed batch, with the number of its reports. */
  onFailure: (error: unknown, reports: number) => void;
  /** Reports in one statement: enough for a spike, few enough for a short statement. */
  maxInBatch?: number;
  /** Reports that may wait at the same time. We reject more, to limit memory. */
  maxWaiting?: number;
  /** How long a report waits. It may still be stored later, although we asked its sender to retry. */
  timeoutMs?: number;
}

/**
 * Writes many waiting reports with one statement. The next batch starts when the last one ends, without a timer, so
 * batches grow with the load. All reports of a batch are of one UTC minute, as the statement requires.
 */
export class ReportBatches {
  #waiting: Waiting[] = [];
  #busy = false;

  constructor(private readonly options: BatchOptions) {}

  /** The number of reports that wait for the next batch. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Resolves when the report is stored, or with null if that failed. */
  add(report: NewReport): Promise<RecordedReport | null> {
    if (this.#waiting.length >= (this.options.maxWaiting ?? 5000)) return Promise.resolve(null);
    return new Promise((resolve) => {
      const giveUp = setTimeout(() => {
        const at = this.#waiting.findIndex((waiting) => waiting.report === report);
        if (at >= 0) this.#waiting.splice(at, 1);
        resolve(null);
      }, this.options.timeoutMs ?? 10_000);
      const settle = (recorded: RecordedReport | null) => {
        clearTimeout(giveUp);
        resolve(recorded);
      };
      this.#waiting.push({ report, settle });
      void this.#work();
    });
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let batch = this.#next(); batch.length > 0; batch = this.#next()) await this.#write(batch);
    this.#busy = false;
  }

  #next(): Waiting[] {
    const max = this.options.maxInBatch ?? 500;
    const minute = minuteOf(this.#waiting[0]);
    const other = this.#waiting.findIndex((waiting, at) => at >= max || minuteOf(waiting) !== minute);
    return this.#waiting.splice(0, other < 0 ? this.#waiting.length : other);
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    try {
      const recorded = await this.options.record(batch.map(({ report }) => report));
      for (const [at, { settle }] of batch.entries()) settle(recorded[at] ?? null);
    } catch (error) {
      for (const { settle } of batch) settle(null);
      this.options.onFailure(error, batch.length);
    }
  }
}

const minuteOf = (waiting: Waiting | undefined) => Math.floor((waiting?.report.at.getTime() ?? 0) / minuteMs);
