import { minuteMs } from "@/lib/platform/time/units";
/** Times in which rows of one step are read: `from` inclusive, `to` exclusive, both ms since 1970. */
export interface Span {
  stepMinutes: number;
  from: number;
  to: number;
}

/** The steps in which counts are kept, in minutes, longest first. */
export const keptSteps = [1440, 60, 1] as const;

/**
 * The fewest rows that say the same as the minutes of [from, to): whole days in the middle, whole hours beside
 * them, minutes at the ends. Counts add up, so nothing is lost. No row is longer than `maxMinutes`.
 */
export function spansOf(from: number, to: number, maxMinutes: number = keptSteps[0]): Span[] {
  const stepMinutes = keptSteps.find((step) => step <= maxMinutes) ?? 1;
  if (from >= to) return [];
  if (stepMinutes === 1) return [{ stepMinutes, from, to }];
  const stepMs = stepMinutes * minuteMs;
  const first = Math.ceil(from / stepMs) * stepMs;
  const last = Math.floor(to / stepMs) * stepMs;
  const shorter = stepMinutes - 1;
  if (first >= last) return spansOf(from, to, shorter);
  return [
    ...spansOf(from, first, shorter),
    { stepMinutes, from: first, to: last },
    ...spansOf(last, to, shorter),
  ];
}

/** The longest kept step that fits a whole number of times into steps of `stepMinutes`. */
export const keptStepWithin = (stepMinutes: number): number =>
  keptSteps.find((step) => stepMinutes % step === 0) ?? 1;
