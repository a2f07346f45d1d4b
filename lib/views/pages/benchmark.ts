import { z } from "zod";
import written from "@/lib/outages/detection/benchmark.json";

/** JSON has no NaN. Null means not applicable or not measured. */
const measured = z.number().nullable();
/** Both ends of a 95% interval. */
const interval = z.tuple([measured, measured]).nullable();

const detector = z.object({
  name: z.string(),
  falseAlarmsPerMonth: measured,
  falseAlarmsInterval: interval,
  recallVisible: measured,
  recallInterval: interval,
  recallLarge: measured,
  /** The mean over visible outages. A missed outage counts as 60. */
  cappedDelayMinutes: measured,
  delayInterval: interval,
  medianDelayMinutes: measured,
  p95DelayMinutes: measured,
  firstOfVisible: measured,
  firstInterval: interval,
  firstOfAll: measured,
  whereF1: measured,
  endErrorMinutes: measured,
  colludersCell: measured,
  colludersAll: measured,
  /** How many visible outages these figures are based on. */
  visible: z.number(),
  /** The capped delay minus that of the plain scan on the same outages. */
  pairedDelayMinutes: measured,
  pairedInterval: interval,
});

const quorum = z.object({
  /** The share of detected outages that were confirmed, and how long after the signal. */
  confirmed: measured,
  confirmedInterval: interval,
  medianLagMinutes: measured,
  p90LagMinutes: measured,
  /** By how many minutes network weighting delays the signal of real outages. */
  signalLossMinutes: measured,
  signalLossInterval: interval,
});

const curvePoint = z.object({
  thresholdNats: z.number(),
  falseAlarmsPerMonth: z.number(),
  recallVisible: measured,
  cappedDelayMinutes: measured,
});

/** The smallest number of colluders; null if 200 were not enough. */
const colluders = z.object({
  target: z.enum(["cell", "small cell", "surface", "model", "all"]),
  hour: z.enum(["quiet", "busy"]),
  from: z.enum(["one-address", "one-network", "residential"]),
  signal: measured,
  confirmed: measured,
});

const run = z.object({
  options: z.object({
    ratePerMinute: z.number(),
    days: z.number(),
    outages: z.number(),
    seed: z.number(),
    sharedSymptom: z.number(),
  }),
  goal: z.object({ recallVisible: z.number(), cappedDelayMinutes: z.number() }).nullable(),
  thresholdNats: z.number(),
  /** Our detector first, the oracles last. */
  detectors: z.array(detector).min(1),
  /** These three only for the first share of symptoms at a rate. */
  quorum: quorum.nullable(),
  curve: z.array(curvePoint),
  colluders: z.array(colluders),
});

/** How our detector performs on another service's public data. */
const real = z.object({
  command: z.string(),
  days: z.number(),
  reports: z.number(),
  incidents: z.number(),
  found: z.number(),
  beforeStart: z.number(),
  unmatched: z.number(),
  unmatchedPerMonth: z.number(),
  visible: z.array(z.object({ reports: z.number(), incidents: z.number(), found: z.number() })),
});

const benchmarkSchema = z.object({
  /** ISO 8601 */
  madeAt: z.string(),
  /** The command that reruns it. */
  command: z.string(),
  real: real.nullable(),
  runs: z.array(run).min(1),
});

export type BenchmarkDetector = z.infer<typeof detector>;
export type BenchmarkRun = z.infer<typeof run>;
export type RealReplay = z.infer<typeof real>;
export type Benchmark = z.infer<typeof benchmarkSchema>;

/** The benchmark in a file that `npm run simulate -- --write` wrote; null if it is empty. */
export function readBenchmark(file: unknown): Benchmark | null {
  const none = z.object({ runs: z.array(z.unknown()).max(0) }).safeParse(file);
  return none.success ? null : benchmarkSchema.parse(file);
}

/** The latest benchmark. */
export const lastBenchmark = (): Benchmark | null => readBenchmark(written);
