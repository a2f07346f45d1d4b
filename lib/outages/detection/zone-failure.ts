import type { Zone } from "@/lib/catalog/zones";
import type { Baseline } from "./baseline";
import type { ScannedZone, ZonePlan } from "./zone-plan";

/** One in ten people names a different model than the one that failed (assumed, as in the benchmark). */
const wrongModelShare = 0.1;

/**
 * How much a failure of `zone` raises the reports of each cell, relative to its normal reports. It is nearly 1 in its
 * own cells and low on other models of its surfaces, which some people name by mistake. Where people did not name a
 * model or surface, it is the zone's share of use.
 */
export function zoneCover(plan: ZonePlan, baseline: Baseline, zone: ScannedZone): Float64Array {
  const surfacesUsed = new Map<string, { all: number; held: number }>();
  const modelsUsed = new Map<string, { all: number; held: number }>();
  const addUse = (
    map: Map<string, { all: number; held: number }>,
    id: string,
    share: number,
    held: boolean,
  ) => {
    const value = map.get(id) ?? { all: 0, held: 0 };
    map.set(id, value);
    value.all += share;
    if (held) value.held += share;
  };
  plan.cells.forEach(({ surface, model }, at) => {
    if (surface === "not-sure" || model === "not-sure") return;
    const share = baseline.cellShare(at);
    addUse(surfacesUsed, surface, share, zone.holds[at] === true);
    addUse(modelsUsed, model, share, zone.holds[at] === true);
  });
  const part = (map: Map<string, { all: number; held: number }>) => {
    let held = 0;
    let all = 0;
    for (const value of map.values()) {
      all += value.all;
      if (value.held > 0) held += value.all;
    }
    return all > 0 ? held / all : 0;
  };
  const surfacePart = part(surfacesUsed);
  const modelPart = part(modelsUsed);
  const inSurfaces = (id: string) =>
    id === "not-sure" ? surfacePart : (surfacesUsed.get(id)?.held ?? 0) > 0 ? 1 : 0;
  const inModels = (id: string) => {
    if (id === "not-sure") return modelPart;
    return (modelsUsed.get(id)?.held ?? 0) > 0
      ? 1 - wrongModelShare * (1 - modelPart)
      : wrongModelShare * modelPart;
  };
  return Float64Array.from(plan.cells, ({ surface, model }) => inSurfaces(surface) * inModels(model));
}

/** How much a failure of a zone adds to another zone per multiple of normal: Σ cover × share over its cells. */
export function coverOf(cover: Float64Array, baseline: Baseline, other: ScannedZone): number {
  let sum = 0;
  for (let cell = 0; cell < cover.length; cell++)
    if (other.holds[cell]) sum += (cover[cell] ?? 0) * baseline.cellShare(cell);
  return sum;
}

/**
 * How often each kind of zone fails. Of 281 incident names in the official record (2025-08 to 2026-04), 46% name one
 * model, 6% two, 36% only surfaces and 12% neither. The split within these groups is assumed.
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
/** Within a kind, zones with more use fail more often, but less than in proportion (assumed). */
const useExponent = 0.7;
const minShare = 1e-4;

/** How much less often each zone fails than the most frequent one, −ln, by index. `cellShare` is the share of all use. */
export function zonePriorNats(plan: ZonePlan, cellShare: (cell: number) => number): Float64Array {
  const uses = plan.zones.map(({ holds }) => {
    let share = 0;
    for (let cell = 0; cell < holds.length; cell++) if (holds[cell]) share += cellShare(cell);
    return Math.max(minShare, share);
  });
  const weights = plan.zones.map(({ kind, parts, index }) => {
    // Two models are more likely to fail together if people use both a lot.
    const use = kind === "models" ? parts.reduce((all, part) => all * (uses[part] ?? 0), 1) : uses[index];
    return (use ?? minShare) ** useExponent;
  });
  const totals = new Map<Zone["kind"], number>();
  for (const { index, kind } of plan.zones) totals.set(kind, (totals.get(kind) ?? 0) + (weights[index] ?? 0));
  const nats = plan.zones.map(
    ({ kind, index }) => -Math.log((kindShares[kind] * (weights[index] ?? 0)) / (totals.get(kind) ?? 1)),
  );
  const least = Math.min(...nats);
  return Float64Array.from(nats, (value) => value - least);
}
