import type { ZoneKind } from "@/lib/catalog/zones";

export type Level = "unknown" | "quiet" | "elevated" | "outage";

/** Overdispersion of quiet counts and negative-binomial size: `detection.md`, φ = 1.5 and K = 10. */
const dispersion = 1.5;
const size = 10;

/** People below which a zone of this kind is never called an outage: the quorum of `detection.md`. */
export const quorum: Record<ZoneKind, number> = {
  cell: 8,
  surface: 12,
  model: 12,
  family: 12,
  group: 12,
  all: 20,
};
const elevatedPeople = 4;
const elevatedDeviations = 3.5;
const outageDeviations = 6;
/** Under this much expected in the window, silence says nothing. */
const thinExpected = 0.2;

/** Standard deviations above what is expected, with the variance φb + b²/K. */
export function deviations(people: number, expected: number): number {
  return (people - expected) / Math.sqrt(dispersion * expected + expected ** 2 / size + 0.25);
}

/** How people against expected is to be called. `fresh`: our own data is recent enough to say anything. */
export function levelOf(kind: ZoneKind, people: number, expected: number, fresh = true): Level {
  if (!fresh) return "unknown";
  const above = deviations(people, expected);
  if (people >= quorum[kind] && above >= outageDeviations) return "outage";
  if (people >= elevatedPeople && above >= elevatedDeviations) return "elevated";
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
