import type { MinuteInput } from "@/lib/outages/detection/minute-record";
import type { BenchmarkTask } from "./benchmark-options";
import {
  type Attempt,
  attempt,
  type ColluderTarget,
  colluderTargets,
  maxColluders,
  minOf,
} from "./colluders";
import type { Contestant } from "./contestant";
import { contestants, ourName } from "./contestants";
import { type Progress, walk } from "./walk";

/** The minimum number of colluders on any of several days; null if no number succeeded. */
export interface ColluderCost {
  target: ColluderTarget;
  hour: "quiet" | "busy";
  from: Attempt["from"];
  signal: number | null;
  confirmed: number | null;
  /** The median of all days, which excludes lucky circumstances. */
  confirmedMedian: number | null;
}

export interface ColluderResult {
  /** The costs for our detector. */
  costs: ColluderCost[];
  /** The minimum number at any hour that raises an alarm of another detector. */
  others: Record<string, { cell: number | null; all: number | null }>;
}

/** The minimum number that fools a detector about a cell and about everything (ours into "confirmed"), or the maximum tried. */
export function minColluders({ costs, others }: ColluderResult, name: string): { cell: number; all: number } {
  const ofOurs = (targets: readonly ColluderTarget[]) =>
    Math.min(
      maxColluders,
      ...costs.flatMap(({ target, confirmed }) => (targets.includes(target) ? (confirmed ?? []) : [])),
    );
  if (name === ourName) return { cell: ofOurs(["cell", "small cell"]), all: ofOurs(["all"]) };
  const { cell, all } = others[name] ?? { cell: null, all: null };
  return { cell: cell ?? maxColluders, all: all ?? maxColluders };
}

const hours = { quiet: 3, busy: 16.5 } as const;
const origins = ["one-address", "one-network", "residential"] as const;
const quickOrSlow = [5, 20, 45];
const watchedMinutes = 60;

const least = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);

type Tier = Pick<ColluderCost, "signal" | "confirmed">;

/** The minimum numbers for signal and confirmed, among fast and slow attempts. */
function cheapest(
  detector: Contestant,
  quiet: readonly MinuteInput[],
  what: Pick<Attempt, "target" | "from">,
  overMinutes: readonly number[],
): Tier {
  let signal: number | null = null;
  let confirmed: number | null = null;
  for (const over of overMinutes) {
    const tried = new Map<number, ReturnType<typeof attempt>>();
    const outcome = (colluders: number) => {
      const said =
        tried.get(colluders) ?? attempt(detector, quiet, { ...what, colluders, overMinutes: over });
      tried.set(colluders, said);
      return said;
    };
    signal = least(
      signal,
      minOf((colluders) => outcome(colluders).alarm),
    );
    confirmed = least(
      confirmed,
      minOf((colluders) => outcome(colluders).confirmed),
    );
  }
  return { signal, confirmed };
}

/** Searches the minimum number of colluders on some quiet days, at two hours. */
export function colluderTask(
  task: BenchmarkTask,
  thresholds: Readonly<Record<string, number>>,
  progress: Progress,
): ColluderResult {
  const all = contestants(thresholds);
  const tries = new Map<string, { what: Pick<ColluderCost, "target" | "hour" | "from">; found: Tier[] }>();
  const others: ColluderResult["others"] = {};
  const tryAll = (hour: keyof typeof hours, quiet: readonly MinuteInput[]) => {
    for (const one of all) {
      const isOurs = one.name === ourName;
      for (const target of isOurs ? colluderTargets : (["cell", "all"] as const))
        for (const from of isOurs ? origins : (["residential"] as const)) {
          const found = cheapest(one, quiet, { target, from }, isOurs ? quickOrSlow : [20]);
          if (isOurs) {
            const key = `${target} ${hour} ${from}`;
            const one = tries.get(key) ?? { what: { target, hour, from }, found: [] };
            one.found.push(found);
            tries.set(key, one);
          } else if (target === "cell" || target === "all") {
            const before = others[one.name] ?? { cell: null, all: null };
            others[one.name] = { ...before, [target]: least(before[target], found.signal) };
          }
        }
    }
  };
  walk(task, progress, (day, judged) => {
    for (const [at, input] of day.minutes.entries()) {
      for (const hour of ["quiet", "busy"] as const)
        if (judged && at === hours[hour] * 60) tryAll(hour, day.minutes.slice(at, at + watchedMinutes));
      for (const one of all) one.learn(input);
    }
  });
  const costs = [...tries.values()].map(({ what, found }): ColluderCost => {
    const confirmed = found.map((day) => day.confirmed ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
    const median = confirmed[confirmed.length >> 1] ?? Number.POSITIVE_INFINITY;
    return {
      ...what,
      signal: found.reduce((fewest: number | null, day) => least(fewest, day.signal), null),
      confirmed: found.reduce((fewest: number | null, day) => least(fewest, day.confirmed), null),
      confirmedMedian: Number.isFinite(median) ? median : null,
    };
  });
  return { costs, others };
}
