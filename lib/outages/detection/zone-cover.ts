import type { Baseline } from "./baseline";
import type { ScannedZone, ZonePlan } from "./zone-plan";

/** One in ten names another model than the one that failed (assumed, as in the benchmark's generator). */
const wrongModelShare = 0.1;

/**
 * How much of a failure of `zone` shows in each cell's reports, relative to the cell's usual ones: 1 in its own
 * cells but for slips of the pen, a little in other models of its surfaces, and the zone's part of use where people
 * did not say the model or the surface.
 */
export function zoneCover(plan: ZonePlan, baseline: Baseline, zone: ScannedZone): Float64Array {
  const surfacesUsed = new Map<string, { all: number; held: number }>();
  const modelsUsed = new Map<string, { all: number; held: number }>();
  const note = (
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
    note(surfacesUsed, surface, share, zone.holds[at] === true);
    note(modelsUsed, model, share, zone.holds[at] === true);
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

/** What a failure of a zone adds to another, for each multiple of usual: the sum of cover × share over its cells. */
export function coverOf(cover: Float64Array, baseline: Baseline, other: ScannedZone): number {
  let sum = 0;
  for (let cell = 0; cell < cover.length; cell++)
    if (other.holds[cell]) sum += (cover[cell] ?? 0) * baseline.cellShare(cell);
  return sum;
}
