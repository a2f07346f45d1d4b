import { minuteMs } from "@/lib/platform/time/units";

/** A time range that is read in rows of one step length. `from` is inclusive, `to` exclusive, both in ms since 1970. */
export interface Span {
  stepMinutes: number;
  from: number;
  to: number;
}

/** The step lengths in which counts are stored, in minutes, longest first. */
export const storedSteps = [1440, 60, 1] as const;

/**
 * The smallest set of rows that covers [from, to): whole days in the middle, whole hours around them, minutes at the
 * ends. Counts add up, so the result is the same as a sum of minutes. No row is longer than `maxMinutes`.
 */
export function spansOf(from: number, to: number, maxMinutes: number = storedSteps[0]): Span[] {
  const stepMinutes = storedSteps.find((step) => step <= maxMinutes) ?? 1;
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

/** The longest stored step that fits a whole number of times into steps of `stepMinutes`. */
export const storedStepWithin = (stepMinutes: number): number =>
  storedSteps.find((step) => stepMinutes % step === 0) ?? 1;
