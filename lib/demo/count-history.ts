import { zoneKey, zoneKinds, zoneOfCell } from "@/lib/catalog/zones";
import type { SimulatedReport } from "@/lib/demo/simulation/report";
import { minuteMs } from "@/lib/platform/time/units";

/** A stored row of the counts. `at` is in ms since 1970. */
export interface HistoryRow {
  stepMinutes: number;
  at: number;
  vote: "fails" | "works";
  surface: string;
  model: string;
  symptom: string;
  /** Reporters new to each kind of zone, in the order of `zoneKinds`. */
  counts: number[];
}

const steps = [1, 60, 1440];
/** A reporter counts once per zone in any 30 minutes: docs/decisions/009-counted-once.md. */
const countsOnceMinutes = 30;

/** Counts simulated reports as intake would, in memory. The result is the history that a demo starts with. */
export class HistoryCount {
  readonly #rows = new Map<string, HistoryRow>();
  readonly #lastCounted = new Map<string, number>();

  /** Adds one report. Reports must be in order of time. Returns one bit per kind of zone: 1 if it counted there. */
  add(report: SimulatedReport): number {
    const vote = report.works ? "works" : "fails";
    const isNew = zoneKinds.map((kind) => {
      const key = `${report.reporter} ${vote} ${zoneKey(zoneOfCell(kind, report.surface, report.model))}`;
      const last = this.#lastCounted.get(key);
      if (last !== undefined && report.atMinute - last < countsOnceMinutes) return 0;
      this.#lastCounted.set(key, report.atMinute);
      return 1;
    });
    const counted = isNew.reduce<number>((bits, fresh, kind) => bits | (fresh << kind), 0);
    if (counted === 0) return 0;
    const symptom = report.works ? "other" : report.symptom;
    for (const stepMinutes of steps) {
      const at = Math.floor(report.atMinute / stepMinutes) * stepMinutes * minuteMs;
      const key = `${stepMinutes} ${at} ${vote} ${report.surface} ${report.model} ${symptom}`;
      const row = this.#rows.get(key);
      if (row) row.counts = row.counts.map((count, kind) => count + (isNew[kind] ?? 0));
      else
        this.#rows.set(key, {
          stepMinutes,
          at,
          vote,
          surface: report.surface,
          model: report.model,
          symptom,
          counts: isNew,
        });
    }
    return counted;
  }

  /** Drops reporters who were counted before `minute`, so that memory has only one day. */
  forgetBefore(minute: number): void {
    for (const [key, last] of this.#lastCounted)
      if (last < minute - countsOnceMinutes) this.#lastCounted.delete(key);
  }

  rows(): HistoryRow[] {
    return [...this.#rows.values()];
  }
}
