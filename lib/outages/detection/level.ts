export type Level = "unknown" | "quiet" | "elevated" | "outage";

/** Overdispersion φ of normal counts, and size K of the negative binomial (docs/detection.md). */
const dispersion = 1.5;
const size = 10;

const elevatedPeople = 4;
const elevatedDeviations = 3.5;
/** With fewer people expected in the window, no reports say nothing. */
const minExpected = 0.2;

/** Standard deviations above the expected number b, with the variance φb + b²/K. */
function deviations(people: number, expected: number): number {
  return (people - expected) / Math.sqrt(dispersion * expected + expected ** 2 / size + 0.25);
}

/** The level of a count against the expected number. It is never "outage", which only an open outage can be. */
export function levelOf(people: number, expected: number): Level {
  const isElevated = people >= elevatedPeople && deviations(people, expected) >= elevatedDeviations;
  if (isElevated) return "elevated";
  return expected < minExpected && people < elevatedPeople ? "unknown" : "quiet";
}

/** Deviations at which the color ramp takes its next step. */
const heatSteps = [1.5, 3, 5, 9];

/** Step of the color ramp: 0 none, 1 normal … 5 far above normal. Few people never reach the high steps. */
export function heatOf(people: number, expected: number): number {
  if (people <= 0) return 0;
  const above = deviations(people, expected);
  const step = 1 + heatSteps.filter((threshold) => above >= threshold).length;
  return Math.min(step, people < 3 ? 2 : people < 6 ? 3 : 5);
}
