import type { Zone } from "@/lib/catalog/zones";
import type { ZonePlan } from "./zone-plan";

/**
 * How often what fails is a zone of each kind. Of 281 names in the official record (2025-08 to 2026-04) 46% name one
 * model, 6% two, 36% surfaces only and 12% neither. How these are split among kinds of a sort is assumed.
 */
const kindShares: Readonly<Record<Zone["kind"], number>> = {
  all: 0.12,
  group: 0.14,
  surface: 0.22,
  model: 0.34,
  family: 0.04,
  cell: 0.05,
  part: 0.03,
  models: 0.05,
  families: 0.01,
};
/** Within a kind, what is used more is named more often, though less than in proportion (assumed). */
const useCounts = 0.7;
const minShare = 1e-4;

/** How much more seldom than the commonest each zone is what fails, −ln, by index; `cellShare` is a cell's share of all use. */
export function zonePriorNats(plan: ZonePlan, cellShare: (cell: number) => number): Float64Array {
  const uses = plan.zones.map(({ holds }) => {
    let share = 0;
    for (let cell = 0; cell < holds.length; cell++) if (holds[cell]) share += cellShare(cell);
    return Math.max(minShare, share);
  });
  const weights = plan.zones.map(({ kind, parts, index }) => {
    // Two models fail together rather when both are much used.
    const use = kind === "models" ? parts.reduce((all, part) => all * (uses[part] ?? 0), 1) : uses[index];
    return (use ?? minShare) ** useCounts;
  });
  const totals = new Map<Zone["kind"], number>();
  for (const { index, kind } of plan.zones) totals.set(kind, (totals.get(kind) ?? 0) + (weights[index] ?? 0));
  const nats = plan.zones.map(
    ({ kind, index }) => -Math.log((kindShares[kind] * (weights[index] ?? 0)) / (totals.get(kind) ?? 1)),
  );
  const least = Math.min(...nats);
  return Float64Array.from(nats, (value) => value - least);
}
