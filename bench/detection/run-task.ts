import type { BenchmarkTask } from "./benchmark-options";
import { type ColluderResult, colluderTask } from "./colluder-task";
import { contestants, ourName } from "./contestants";
import type { Fate } from "./judge";
import { type OracleResult, oracleTask } from "./oracle-task";
import { outageTask } from "./outage-task";
import { type QuietResult, quietTask } from "./quiet-task";
import { variants } from "./variants";
import type { Progress } from "./walk";

/** What a task brings, by its kind; plain data. */
export interface TaskResults {
  calibrate: QuietResult;
  quiet: QuietResult;
  outages: Record<string, Fate[]>;
  variants: Record<string, Fate[]>;
  oracle: OracleResult;
  colluders: ColluderResult;
}

/** Does a task. */
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
