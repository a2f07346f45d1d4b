import { type BenchmarkTask, streamOf, warmUpDays } from "./benchmark-options";
import type { Contestant } from "./contestant";
import { type CountedDay, countedDays } from "./minute-stream";

/** Told the share of a task that is done. */
export type Progress = (done: number) => void;

/** The task's days in order; `each` hears them with whether they are judged. */
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

/** A day of every contestant: it learns before it is judged, then steps; `hears` gets what comes of each step. */
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
