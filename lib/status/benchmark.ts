import { z } from "zod";
import written from "@/lib/detection/benchmark.json";

/** JSON has no NaN: what was not measured is null. */
const measured = z.number().nullable();
const interval = z.tuple([z.number(), z.number()]);

const detector = z.object({
  name: z.string(),
  falseAlarmsPerMonth: measured,
  /** 95% */
  falseAlarmsInterval: interval.nullish(),
  recallVisible: measured,
  recallLarge: measured,
  /** Mean over visible outages; one that was missed counts 60. */
  cappedDelayMinutes: measured,
  medianDelayMinutes: measured,
  p95DelayMinutes: measured,
  firstOfVisible: measured,
  firstOfAll: measured,
  whereF1: measured,
  endErrorMinutes: measured,
  colludersCell: measured,
  colludersAll: measured,
  /** Half-widths of the 95% intervals. */
  recallHalfWidth: measured.optional(),
  delayHalfWidth: measured.optional(),
});

const run = z.object({
  options: z.object({
    ratePerMinute: z.number(),
    days: z.number(),
    outages: z.number(),
    seed: z.number(),
    sharedSymptom: z.number(),
  }),
  /** Ours first. */
  detectors: z.array(detector).min(1),
});

const benchmarkSchema = z.object({
  /** ISO 8601 */
  madeAt: z.string(),
  /** What makes it again. */
  command: z.string(),
  runs: z.array(run).min(1),
});

export type BenchmarkDetector = z.infer<typeof detector>;
export type BenchmarkRun = z.infer<typeof run>;
export type Benchmark = z.infer<typeof benchmarkSchema>;

/** The benchmark in a file that `npm run simulate -- --write` made; null where none has been run. */
export function readBenchmark(file: unknown): Benchmark | null {
  const none = z.object({ runs: z.array(z.unknown()).max(0) }).safeParse(file);
  return none.success ? null : benchmarkSchema.parse(file);
}

/** The benchmark as last run. */
export const lastBenchmark = (): Benchmark | null => readBenchmark(written);
