import { modelOf, models } from "@/lib/catalog/models";
import { countedValues, type SavedBaseline, type SavedDetection, type SavedRow } from "./saved-state";
import type { ZonePlan } from "./zone-plan";

type Keys = Pick<SavedBaseline, "cellKeys" | "zoneKeys" | "symptomKeys">;

/** What a plan's indexes mean, so that what was saved under them can be read under another plan. */
export const planKeys = (plan: ZonePlan): Keys => ({
  cellKeys: plan.cells.map((cell) => `${cell.surface}/${cell.model}`),
  zoneKeys: plan.zones.map((zone) => zone.key),
  symptomKeys: [...plan.symptoms],
});

/**
 * What detection remembers, in the indexes of this plan. Models that were added since it was saved start with the
 * shares of the model that they follow: people move to a new model within days, and that is no outage. What the
 * catalog no longer has is dropped.
 */
export function adaptState(saved: SavedDetection, plan: ZonePlan): SavedDetection {
  const keys = planKeys(plan);
  const { baseline } = saved;
  if ((["cellKeys", "zoneKeys", "symptomKeys"] as const).every((of) => isSame(baseline[of], keys[of])))
    return saved;
  const cellOf = moved(baseline.cellKeys, keys.cellKeys);
  const symptomOf = (symptom: number) => plan.symptomIndex(baseline.symptomKeys[symptom] ?? "");
  const movedRow = ([cell, symptom, ...rest]: SavedRow): SavedRow[] => {
    const now = cellOf(cell);
    return now < 0 ? [] : [[now, symptomOf(symptom), ...rest]];
  };
  const movedSum = ([key, people]: [number, number]): [number, number][] => {
    const counted = key % countedValues;
    const mark = Math.floor(key / countedValues);
    const was = baseline.symptomKeys.length;
    const cell = cellOf(Math.floor(mark / was));
    return cell < 0
      ? []
      : [[(cell * plan.symptoms.length + symptomOf(mark % was)) * countedValues + counted, people]];
  };
  const bySymptom = (counts: readonly number[]) => {
    const sums = plan.symptoms.map(() => 0);
    counts.forEach((count, symptom) => {
      const now = symptomOf(symptom);
      sums[now] = (sums[now] ?? 0) + count;
    });
    return sums;
  };
  const follows = predecessors(baseline.cellKeys);
  return {
    ...saved,
    recent: saved.recent.map(([minute, rows]) => [minute, rows.flatMap(movedRow)]),
    outages: saved.outages.map((outage) => ({ ...outage, symptoms: bySymptom(outage.symptoms) })),
    baseline: {
      ...baseline,
      ...keys,
      cellCounts: valuesBy(baseline.cellCounts, baseline.cellKeys, keys.cellKeys, follows, 0),
      zoneCounts: valuesBy(baseline.zoneCounts, baseline.zoneKeys, keys.zoneKeys, follows, 0),
      symptomCounts: valuesBy(baseline.symptomCounts, baseline.zoneKeys, keys.zoneKeys, follows, []).map(
        bySymptom,
      ),
      pending: summed(baseline.pending.flatMap(movedSum)),
    },
  };
}

/** One sum for each key: two symptoms that are gone are both "other" now. */
function summed(entries: readonly [key: number, people: number][]): [number, number][] {
  const sums = new Map<number, number>();
  for (const [key, people] of entries) sums.set(key, (sums.get(key) ?? 0) + people);
  return [...sums];
}

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((key, at) => key === others[at]);

/** From an index under the old keys to the one of the same key under the new ones, or −1. */
function moved(old: readonly string[], now: readonly string[]): (index: number) => number {
  const at = new Map(now.map((key, index) => [key, index]));
  return (index) => at.get(old[index] ?? "") ?? -1;
}

/** The values in the order of the new keys; a new key takes the value of the one that it `follows`, else `none`. */
function valuesBy<Value>(
  values: readonly Value[],
  old: readonly string[],
  now: readonly string[],
  follows: (key: string) => string,
  none: Value,
): Value[] {
  const at = new Map(old.map((key, index) => [key, index]));
  return now.map((key) => values[at.get(key) ?? at.get(follows(key)) ?? -1] ?? none);
}

/** The key of the same cell or zone on the model before: the newest of the family that was known, for one in use. */
function predecessors(oldCellKeys: readonly string[]): (key: string) => string {
  const known = new Set(oldCellKeys.map((key) => key.split("/")[1]));
  return (key) => {
    const id = key.split(/[/:]/).at(-1) ?? "";
    const { family, current } = modelOf(id);
    const before = current
      ? models.find((model) => model.family === family && known.has(model.id))
      : undefined;
    return before ? `${key.slice(0, key.length - id.length)}${before.id}` : key;
  };
}
