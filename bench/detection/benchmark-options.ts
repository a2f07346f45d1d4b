import { type StreamOptions, usualStream } from "@/lib/demo/simulation/stream";

/** The options of one benchmark run. */
export interface BenchmarkOptions {
  ratePerMinute: number;
  /** Quiet days, once for calibration and once for the check on unseen days. */
  days: number;
  /** How many outages to simulate, at 45 in 30 days. */
  outages: number;
  seed: number;
  /** Share of an outage's reports with its symptom. */
  sharedSymptom: number;
  /** Calibration allows at most this many false alarms in 30 days. */
  falseAlarmsPerMonth: number;
}

type Thresholds = Record<string, number>;

/** A task of a worker. */
export type BenchmarkTask = { options: BenchmarkOptions; part: number; parts: number } & (
  | { kind: "calibrate" }
  | { kind: "quiet"; thresholds: Thresholds }
  | { kind: "outages"; thresholds: Thresholds }
  | { kind: "variants"; thresholds: Thresholds }
  | { kind: "oracle" }
  | { kind: "colluders"; thresholds: Thresholds }
);

/** Days of history that every detector learns from before the evaluation. */
export const warmUpDays = 42;
const outagesPerMonth = 45;
const colluderDays = 3;

/** Which days a task sees. Only tasks that evaluate the same outages share their days. */
const daysOfKind = {
  calibrate: 1,
  quiet: 2,
  outages: 3,
  variants: 3,
  oracle: 3,
  colluders: 4,
  "oracle calibrate": 5,
  "oracle quiet": 6,
} as const;

/** The seed for the days of a part. Different kinds of days never share a seed. */
export const seedOf = (kind: keyof typeof daysOfKind, seed: number, part: number): number =>
  seed * 1_000_003 + daysOfKind[kind] * 10_007 + part;

/** The days of a task, starting with the warm-up. */
export function streamOf({ kind, options, part, parts }: BenchmarkTask): StreamOptions {
  const quiet = kind === "calibrate" || kind === "quiet" || kind === "colluders";
  const judged =
    kind === "colluders"
      ? colluderDays
      : Math.ceil((quiet ? options.days : (options.outages / outagesPerMonth) * 30) / parts);
  return {
    ...usualStream,
    seed: seedOf(kind, options.seed, part),
    ratePerMinute: options.ratePerMinute,
    days: warmUpDays + judged,
    outagesPerMonth: quiet ? 0 : outagesPerMonth,
    sharedSymptom: options.sharedSymptom,
  };
}
