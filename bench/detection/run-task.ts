import type { OfficialPost } from "@/lib/demo/simulation/official-posts";
import type { TrueOutage } from "@/lib/demo/simulation/true-outages";
import { type BenchmarkTask, warmUpDays } from "./benchmark-options";
import { type Peak, peakKeeper } from "./calibrate";
import { type ColluderResult, colluderTask } from "./colluder-task";
import type { Contestant } from "./contestant";
import { contestants, ourName } from "./contestants";
import { type Found, judge, type Outcome } from "./judge";
import { type OracleResult, oracleTask } from "./oracle-task";
import { variants } from "./ours";
import { cellShares, hear, type Progress, stepDay, walk } from "./walk";

/** The result of a task by its kind, as plain data. */
export interface TaskResults {
  calibrate: QuietResult;
  quiet: QuietResult;
  outages: Record<string, Outcome[]>;
  variants: Record<string, Outcome[]>;
  oracle: OracleResult;
  colluders: ColluderResult;
}

/** Runs a task. */
export function runTask(task: BenchmarkTask, progress: Progress): TaskResults[BenchmarkTask["kind"]] {
  switch (task.kind) {
    case "calibrate":
      return quietTask(task, {}, progress);
    case "quiet":
      return quietTask(task, task.thresholds, progress);
    case "outages":
      return outageTask(task, contestants(task.thresholds), progress);
    case "variants":
      return outageTask(task, variants(task.thresholds[ourName] ?? 0), progress);
    case "oracle":
      return oracleTask(task, progress);
    case "colluders":
      return colluderTask(task, task.thresholds, progress);
  }
}

/** Detectors already run in the last days of the warm-up, so that they know open outages. */
const stepsBeforeDays = 7;

/** Runs all detectors on days with outages. Returns the outcome of each outage by detector. */
export function outageTask(
  task: BenchmarkTask,
  all: readonly Contestant[],
  progress: Progress,
): Record<string, Outcome[]> {
  const found = new Map(all.map((one) => [one.name, new Map<string, Found>()]));
  const outages: TrueOutage[] = [];
  const posts: OfficialPost[] = [];
  let nth = 0;
  walk(task, progress, (day, judged) => {
    stepDay(all, day, nth++ >= warmUpDays - stepsBeforeDays, (name, _minute, { said }) => {
      const mine = found.get(name);
      if (mine) hear(mine, said);
    });
    if (!judged) return;
    outages.push(...day.outages);
    posts.push(...day.posts);
  });
  return Object.fromEntries(
    [...found].map(([name, mine]) => [name, judge(outages, posts, [...mine.values()], cellShares)]),
  );
}

/** The results of quiet days. */
export interface QuietResult {
  /** The highest values, by detector. */
  peaks: Record<string, Peak[]>;
  /** False alarms, by detector. */
  alarms: Record<string, number>;
}

/** Runs all detectors on quiet days, for calibration or to count false alarms. */
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
