import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { cellsOf, hasId } from "@/lib/catalog/zones";
import type { ScannedZone, ZonePlan } from "./zone-plan";

/** Pseudo-counts: how much the share of a cell leans on its surface and model, and theirs on the catalog. */
const cellPseudoCount = 200;
const marginPseudoCount = 40;
const symptomPseudoCount = 50;

/** Weights without data: equal for current entries, low for retired ones and "not sure". */
const weightOf = (id: string, current: boolean): number => (id === "not-sure" ? 0.5 : current ? 1 : 0.02);

function marginPriors(items: readonly { id: string; current: boolean }[]): Map<string, number> {
  const total = items.reduce((sum, { id, current }) => sum + weightOf(id, current), 0);
  return new Map(items.map(({ id, current }) => [id, weightOf(id, current) / total]));
}

const surfacePriors = marginPriors(surfaces);
const modelPriors = marginPriors(models);

/** The normal share of each cell and zone in all reports, from weighted counts. Sparse cells lean on their margins. */
export function usualShares(
  plan: ZonePlan,
  zoneCounts: readonly number[],
  cellCounts: readonly number[],
): { zones: Float64Array; cells: Float64Array } {
  const everything = zoneCounts[plan.zones.findIndex((zone) => zone.kind === "all")] ?? 0;
  const bySurface = new Map<string, number>();
  const byModel = new Map<string, number>();
  plan.cells.forEach(({ surface, model }, at) => {
    const count = cellCounts[at] ?? 0;
    bySurface.set(surface, (bySurface.get(surface) ?? 0) + count);
    byModel.set(model, (byModel.get(model) ?? 0) + count);
  });
  const margin = (counts: Map<string, number>, priors: Map<string, number>, id: string) =>
    // A new model starts with the counts of its predecessor, so the sum can exceed the total.
    Math.min(
      1,
      ((counts.get(id) ?? 0) + marginPseudoCount * (priors.get(id) ?? 0)) / (everything + marginPseudoCount),
    );
  const surfaceShare = (id: string) => margin(bySurface, surfacePriors, id);
  const modelShare = (id: string) => margin(byModel, modelPriors, id);
  const cells = Float64Array.from(plan.cells, ({ surface, model }, at) => {
    const prior = surfaceShare(surface) * modelShare(model);
    return ((cellCounts[at] ?? 0) + cellPseudoCount * prior) / (everything + cellPseudoCount);
  });
  const zones = Float64Array.from(plan.zones, (zone, at) => {
    if (zone.kind === "all") return 1;
    if (zone.kind === "cell") return cells[zone.holds.indexOf(true)] ?? 0;
    const prior = priorOf(zone);
    return ((zoneCounts[at] ?? 0) + marginPseudoCount * prior) / (everything + marginPseudoCount);
  });
  for (const { index, parts } of plan.zones)
    if (parts.length > 0) zones[index] = parts.reduce((sum, part) => sum + (zones[part] ?? 0), 0);
  return { zones, cells };
}

/** The share of a zone by the catalog alone. */
function priorOf({ zone }: ScannedZone): number {
  const { surfaces, models } = cellsOf(zone);
  return shareOf(surfaces, surfacePriors) * shareOf(models, modelPriors);
}

function shareOf(ids: ReturnType<typeof cellsOf>["models"], priors: ReadonlyMap<string, number>): number {
  if (ids === "every") return 1;
  let share = 0;
  for (const [id, prior] of priors) if (hasId(ids, id)) share += prior;
  return share;
}

/** The normal share of each symptom in each zone (by zone, then symptom). Sparse zones lean on the overall shares. */
export function usualSymptomShares(
  plan: ZonePlan,
  symptomCounts: readonly (readonly number[])[],
  everything: number,
): Float64Array {
  const width = plan.symptoms.length;
  const overall = symptomCounts[everything] ?? [];
  const total = overall.reduce((sum, count) => sum + count, 0);
  const overallShares = plan.symptoms.map((_, at) => ((overall[at] ?? 0) + 30 / width) / (total + 30));
  const shares = new Float64Array(plan.zones.length * width);
  symptomCounts.forEach((counts, zone) => {
    const people = counts.reduce((sum, count) => sum + count, 0);
    for (let at = 0; at < width; at++)
      shares[zone * width + at] =
        ((counts[at] ?? 0) + symptomPseudoCount * (overallShares[at] ?? 0)) / (people + symptomPseudoCount);
  });
  return shares;
}
