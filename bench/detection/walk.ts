import { usedCells } from "@/lib/demo/simulation/scope";
import { zonePlan } from "@/lib/outages/detection/zone-plan";
import { type BenchmarkTask, streamOf, warmUpDays } from "./benchmark-options";
import type { Contestant, Said } from "./contestant";
import type { Found } from "./judge";
import { type CountedDay, countedDays } from "./minute-stream";

/** Receives the finished share of a task. */
export type Progress = (done: number) => void;

/** Calls `each` with the days of a task in order, and whether they count in the evaluation. */
export function walk(
  task: BenchmarkTask,
  progress: Progress,
  each: (day: CountedDay, judged: boolean) => void,
): void {
  const stream = streamOf(task);
  let nth = 0;
  for (const day of countedDays(stream)) {
    nth++;
    each(day, nth > warmUpDays);
    if (nth % 5 === 0) progress(nth / stream.days);
  }
}

/** Runs a day for every contestant. During warm-up it learns; later it steps, and `hears` receives each result. */
export function stepDay(
  all: readonly Contestant[],
  day: CountedDay,
  steps: boolean,
  hears: (name: string, minute: number, heard: ReturnType<Contestant["step"]>) => void,
): void {
  for (const input of day.minutes)
    for (const one of all)
      if (steps) hears(one.name, input.minute, one.step(input));
      else one.learn(input);
}

const plan = zonePlan();
const cellsOf = new Map(
  plan.zones.map((zone) => [
    zone.key,
    new Set(plan.cells.flatMap((cell, at) => (zone.holds[at] ? [`${cell.surface}/${cell.model}`] : []))),
  ]),
);

/** The share of all use of each cell, by key. */
export const cellShares: ReadonlyMap<string, number> = new Map(
  usedCells.map((cell) => [`${cell.surface}/${cell.model}`, cell.share]),
);

/** Adds the output of a detector for a minute to its findings, by alarm. */
export function hear(found: Map<string, Found>, said: readonly Said[]): void {
  for (const { id, kind, minute, zone, overMinute } of said) {
    const one = found.get(id) ?? { zones: [], confirmedMinute: null, endedMinute: null };
    found.set(id, one);
    if (kind === "ended") one.endedMinute = overMinute ?? minute;
    else if (kind === "confirmed") one.confirmedMinute ??= minute;
    else one.zones.push({ minute, cells: cellsOf.get(zone) ?? new Set() });
  }
}
