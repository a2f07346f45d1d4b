import type { UsedCell } from "@/lib/demo/simulation/scope";
import { unknownModelShare, wrongModelShare } from "@/lib/demo/simulation/stream";
import { lastMinuteOf, shapeAt, type TrueOutage } from "@/lib/demo/simulation/true-outages";
import { modelUsage, surfaceUsage, usualSymptoms } from "@/lib/demo/simulation/usage";

/** The cells that a report can name: every surface with every model and "not sure". */
const saidModels = [...modelUsage.map(([id]) => id), "not-sure"];
const modelShares = new Map<string, number>(modelUsage);
const said = surfaceUsage.flatMap(([surface, share]) =>
  saidModels.map((model) => ({
    key: `${surface}/${model}`,
    share:
      share *
      (model === "not-sure" ? unknownModelShare : (1 - unknownModelShare) * (modelShares.get(model) ?? 0)),
  })),
);
const saidAt = new Map(said.map(({ key }, at) => [key, at]));
const symptomAt = new Map<string, number>(usualSymptoms.map(([id], at) => [id, at]));

/** The index of the cell and the symptom of a report; −1 for a symptom that never occurs normally. */
export const placeIndex = (surface: string, model: string): number => saidAt.get(`${surface}/${model}`) ?? -1;
export const symptomIndex = (symptom: string): number => symptomAt.get(symptom) ?? -1;

/**
 * The excess in each reported cell, in multiples of its normal reports, when these cells have `amplitude` times theirs.
 * Some people name no model, and some a wrong one.
 */
export function excessByPlace(cells: readonly UsedCell[], amplitude: number): Float64Array {
  const excess = new Float64Array(said.length);
  for (const { surface, model, share } of cells)
    for (const other of saidModels) {
      const right = other === model ? 1 - unknownModelShare - wrongModelShare : 0;
      const part =
        other === "not-sure" ? unknownModelShare : right + wrongModelShare * (modelShares.get(other) ?? 0);
      const at = placeIndex(surface, other);
      excess[at] = (excess[at] ?? 0) + (amplitude * share * part) / (said[at]?.share ?? 1);
    }
  return excess;
}

/** How much more likely each symptom is with these shares than normally. */
export const symptomLift = (shares: ReadonlyMap<string, number>): Float64Array =>
  Float64Array.from(usualSymptoms, ([id, usual]) => (shares.get(id) ?? 0) / usual);

/** The lift of the symptoms of an outage: a share of its reports have one symptom, the others are normal. */
export const outageLift = (outage: TrueOutage, sharedSymptom: number): Float64Array =>
  symptomLift(
    new Map(
      usualSymptoms.map(([id, usual]) => [
        id,
        (1 - sharedSymptom) * usual + (id === outage.symptom ? sharedSymptom : 0),
      ]),
    ),
  );

/** The intensity of an outage by age in minutes, and its sum up to each age. */
export function courseOf(outage: TrueOutage): { shape: Float64Array; sums: Float64Array } {
  const lasts = lastMinuteOf(outage) - outage.start;
  const shape = Float64Array.from({ length: lasts }, (_, age) => shapeAt(outage, outage.start + age));
  const sums = new Float64Array(lasts + 1);
  for (let age = 0; age < lasts; age++) sums[age + 1] = (sums[age] ?? 0) + (shape[age] ?? 0);
  return { shape, sums };
}
