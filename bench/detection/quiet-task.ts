import type { BenchmarkTask } from "./benchmark-options";
import { type Peak, peakKeeper } from "./calibrate";
import { contestants } from "./contestants";
import { type Progress, stepDay, walk } from "./walk";

/** What quiet days say of each detector. */
export interface QuietResult {
  /** The greatest values, by detector. */
  peaks: Record<string, Peak[]>;
  /** False alarms, by detector. */
  alarms: Record<string, number>;
}

/** Walks through quiet days: what thresholds are set by, and counted on others. */
export function quietTask(
  task: BenchmarkTask,
  thresholds: Readonly<Record<string, number>>,
  progress: Progress,
): QuietResult {
  const all = contestants(thresholds);
  const kept = new Map(all.map((one) => [one.name, peakKeeper()]));
  const alarms = new Map(all.map((one) => [one.name, new Set<string>()]));
  walk(task, progress, (day, judged) =>
    stepDay(all, day, judged, (name, minute, { value, said }) => {
      kept.get(name)?.add(minute, value);
      for (const { kind, id } of said) if (kind === "alarm") alarms.get(name)?.add(id);
    }),
  );
  return {
    peaks: Object.fromEntries([...kept].map(([name, { peaks }]) => [name, peaks])),
    alarms: Object.fromEntries([...alarms].map(([name, ids]) => [name, ids.size])),
  };
}
