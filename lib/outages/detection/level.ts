export type Level = "unknown" | "quiet" | "elevated" | "outage";

/** Overdispersion of quiet counts and negative-binomial size: `detection.md`, φ = 1.5 and K = 10. */
const dispersion = 1.5;
const size = 10;

const elevatedPeople = 4;
const elevatedDeviations = 3.5;
/** Under this much expected in the window, silence says nothing. */
const thinExpected = 0.2;

/** Standard deviations above what is expected, with the variance φb + b²/K. */
function deviations(people: number, expected: number): number {
  return (people - expected) / Math.sqrt(dispersion * expected + expected ** 2 / size + 0.25);
}

/** How people against expected is to be called; "outage" is said only where detection has one open. */
export function levelOf(people: number, expected: number): Level {
  const isElevated = people >= elevatedPeople && deviations(people, expected) >= elevatedDeviations;
  if (isElevated) return "elevated";
  return expected < thinExpected && people < elevatedPeople ? "unknown" : "quiet";
}

/** Deviations from which the ramp takes its next step. */
const heatSteps = [1.5, 3, 5, 9];

/** The step of the colour ramp: 0 nobody, 1 as usual … 5 far above it; few people never look hot. */
export function heatOf(people: number, expected: number): number {
  if (people <= 0) return 0;
  const above = deviations(people, expected);
  const step = 1 + heatSteps.filter((threshold) => above >= threshold).length;
  return Math.min(step, people < 3 ? 2 : people < 6 ? 3 : 5);
}
