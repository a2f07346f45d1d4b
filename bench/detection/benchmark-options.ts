import { type StreamOptions, usualStream } from "@/lib/demo/simulation/stream";

/** What one benchmark run is made of. */
export interface BenchmarkOptions {
  ratePerMinute: number;
  /** Quiet days for each of calibration and unseen check. */
  days: number;
  /** Outages to run through, at 45 in 30 days. */
  outages: number;
  seed: number;
  /** Share of an outage's reports that have its symptom. */
  sharedSymptom: number;
  /** Thresholds are set so that calibration days have at most this many false events in 30 days. */
  falseAlarmsPerMonth: number;
}

type Thresholds = Record<string, number>;

/** One piece of work for a worker. */
export type BenchmarkTask = { options: BenchmarkOptions; part: number; parts: number } & (
  | { kind: "calibrate" }
  | { kind: "quiet"; thresholds: Thresholds }
  | { kind: "outages"; thresholds: Thresholds }
  | { kind: "variants"; thresholds: Thresholds }
  | { kind: "oracle" }
  | { kind: "colluders"; thresholds: Thresholds }
);

/** Days of history that every detector learns from before it is judged. */
export const warmUpDays = 42;
const outagesPerMonth = 45;
const colluderDays = 3;

/** Which days a task sees. Only the tasks that judge the same outages share theirs. */
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

/** The seed of a part's days: never the same for days that must not be known from others. */
export const seedOf = (kind: keyof typeof daysOfKind, seed: number, part: number): number =>
  seed * 1_000_003 + daysOfKind[kind] * 10_007 + part;

/** The days that a task walks through, the warm-up first. */
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
