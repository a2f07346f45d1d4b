import type { OfficialPost } from "@/lib/demo/simulation/official-posts";
import type { TrueOutage } from "@/lib/demo/simulation/true-outages";
import { type BenchmarkTask, warmUpDays } from "./benchmark-options";
import type { Contestant } from "./contestant";
import { cellShares, hear } from "./hear";
import { type Fate, type Found, judge } from "./judge";
import { type Progress, stepDay, walk } from "./walk";

/** In the last days of the warm-up detectors are at work already, so that an open outage is known as one. */
const stepsBeforeDays = 7;

/** Walks through days with outages; each outage's fate, by detector. */
export function outageTask(
  task: BenchmarkTask,
  all: readonly Contestant[],
  progress: Progress,
): Record<string, Fate[]> {
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
