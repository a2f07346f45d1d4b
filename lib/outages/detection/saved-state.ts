import { modelOf, models } from "@/lib/catalog/models";
import type { OpenOutage } from "./outage";
import type { ZonePlan } from "./zone-plan";

/** A row of a minute by the plan's indexes. */
export type SavedRow = [cell: number, symptom: number, counted: number, people: number, network: string];

/** How many values `counted` can have: six bits, one for each kind of zone. */
export const countedValues = 64;

/** The saved baseline, by the plan's indexes. Older counts weigh less. */
export interface SavedBaseline {
  /** What the indexes below mean. After a change of the catalog we map them by these keys. */
  cellKeys: string[];
  zoneKeys: string[];
  symptomKeys: string[];
  /** Reports and usable minutes by hour since 1970, for at most eight weeks. */
  hours: [hour: number, reports: number, minutes: number][];
  /** Weighted counts of people. */
  zoneCounts: number[];
  cellCounts: number[];
  /** By zone, then symptom. */
  symptomCounts: number[][];
  /** The unfinished hour: people by (cell × symptoms + symptom) × `countedValues` + counted, and usable minutes. */
  hour: number;
  pending: [key: number, people: number][];
  pendingMinutes: number;
}

/** The whole state of detection between two minutes, as JSON. */
export interface SavedDetection {
  version: 1;
  lastMinute: number;
  /** Rows by minute, oldest first, without minutes that have no rows. */
  recent: [minute: number, rows: SavedRow[]][];
  /** The last 140 minutes, newest last: reports, whether usable, normal (without level), and expected. */
  observed: number[];
  usable: number[];
  usual: number[];
  expected: number[];
  level: number;
  baseline: SavedBaseline;
  outages: OpenOutage[];
}

type Keys = Pick<SavedBaseline, "cellKeys" | "zoneKeys" | "symptomKeys">;

/** What the indexes of a plan mean, so that another plan can read a state saved under it. */
export const planKeys = (plan: ZonePlan): Keys => ({
  cellKeys: plan.cells.map((cell) => `${cell.surface}/${cell.model}`),
  zoneKeys: plan.zones.map((zone) => zone.key),
  symptomKeys: [...plan.symptoms],
});

/**
 * A saved state in the indexes of this plan. A model that was added later starts with the shares of its predecessor,
 * because people move to a new model within days and that is not an outage. Removed catalog entries are dropped.
 */
export function adaptState(saved: SavedDetection, plan: ZonePlan): SavedDetection {
  const keys = planKeys(plan);
  const { baseline } = saved;
  if ((["cellKeys", "zoneKeys", "symptomKeys"] as const).every((of) => isSame(baseline[of], keys[of])))
    return saved;
  const cellOf = indexMap(baseline.cellKeys, keys.cellKeys);
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

/** One sum per key: two removed symptoms are now both "other". */
function summed(entries: readonly [key: number, people: number][]): [number, number][] {
  const sums = new Map<number, number>();
  for (const [key, people] of entries) sums.set(key, (sums.get(key) ?? 0) + people);
  return [...sums];
}

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((key, at) => key === others[at]);

/** Maps an index of the old keys to the index of the same key in the new ones, or −1. */
function indexMap(old: readonly string[], now: readonly string[]): (index: number) => number {
  const at = new Map(now.map((key, index) => [key, index]));
  return (index) => at.get(old[index] ?? "") ?? -1;
}

/** The values in the order of the new keys. A new key takes the value of the key it `follows`, or else `none`. */
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

/** The key of the same cell or zone on the previous model: the newest known one of its family, if the model is current. */
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
