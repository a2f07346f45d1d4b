/** What one benchmark run is made of. */
export interface BenchmarkOptions {
  ratePerMinute: number;
  /** Quiet days for each of calibration and unseen check. */
  days: number;
  /** Outages to run through, at 45 in 30 days. */
  outages: number;
  seed: number;
  sharedSymptom: number;
  falseAlarmsPerMonth: number;
}

/** Days of history that every detector learns from before it is judged. */
export const warmUpDays = 42;

/** One piece of work for a worker. */
export type BenchmarkTask =
  | { kind: "calibrate"; options: BenchmarkOptions; part: number; parts: number }
  | {
      kind: "quiet";
      options: BenchmarkOptions;
      part: number;
      parts: number;
      thresholds: Record<string, number>;
    }
  | {
      kind: "outages";
      options: BenchmarkOptions;
      part: number;
      parts: number;
      thresholds: Record<string, number>;
    }
  | { kind: "colluders"; options: BenchmarkOptions; thresholds: Record<string, number> };

/** Seeds of the four kinds of days are never the same, nor those of parts. */
export function seedOf(task: BenchmarkTask): number {
  const kind = { calibrate: 1, quiet: 2, outages: 3, colluders: 4 }[task.kind];
  return task.options.seed * 1_000_003 + kind * 10_007 + ("part" in task ? task.part : 0);
}
