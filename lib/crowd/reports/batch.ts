import { minuteMs } from "@/lib/platform/time/units";
import type { NewReport, RecordedReport } from "./report";

interface Waiting {
  report: NewReport;
  settle: (recorded: RecordedReport | null) => void;
}

/** What a batch writer is made of. */
export interface BatchOptions {
  /** Makes reports durable, in order; a throw means that none of them is known to be. */
  record: (reports: readonly NewReport[]) => Promise<RecordedReport[]>;
  /** Told of each failed batch. */
  onFailure: (error: unknown, reports: number) => void;
  /** Reports in one statement: enough to carry a spike, few enough that it stays short. */
  maxInBatch?: number;
  /** Reports that wait at once; what comes on top is turned away, as memory ends before patience does. */
  maxWaiting?: number;
  /** How long a report waits for an answer. It may still become durable later; its sender was told to try again. */
  patienceMs?: number;
}

/**
 * Writes many waiting reports with one statement: the next batch leaves when the last has ended, without a timer,
 * so that batches grow with the load. A batch holds reports of one UTC minute, as the statement wants.
 */
export class ReportBatches {
  #waiting: Waiting[] = [];
  #busy = false;

  constructor(private readonly options: BatchOptions) {}

  /** How many reports wait for the next batch. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Resolves when the report is durable; with null when it could not be made so. */
  add(report: NewReport): Promise<RecordedReport | null> {
    if (this.#waiting.length >= (this.options.maxWaiting ?? 5000)) return Promise.resolve(null);
    return new Promise((resolve) => {
      const giveUp = setTimeout(() => {
        const at = this.#waiting.findIndex((waiting) => waiting.report === report);
        if (at >= 0) this.#waiting.splice(at, 1);
        resolve(null);
      }, this.options.patienceMs ?? 10_000);
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
    const most = this.options.maxInBatch ?? 500;
    const minute = minuteOf(this.#waiting[0]);
    const other = this.#waiting.findIndex((waiting, at) => at >= most || minuteOf(waiting) !== minute);
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
