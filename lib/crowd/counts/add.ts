import type { CellRow, SymptomRow } from "./count";

/** Rows of the same cells added up, in the order of surface and model. */
export function addCells(rows: readonly CellRow[]): CellRow[] {
  const sums = new Map<string, CellRow>();
  for (const { surface, model, ...counts } of rows) {
    const key = `${surface}/${model}`;
    const sum = sums.get(key);
    if (!sum) {
      sums.set(key, { surface, model, ...counts });
      continue;
    }
    sum.cell += counts.cell;
    sum.bySurface += counts.bySurface;
    sum.byModel += counts.byModel;
    sum.byFamily += counts.byFamily;
    sum.byGroup += counts.byGroup;
    sum.everything += counts.everything;
  }
  return [...sums].sort(byKey).map(([, sum]) => sum);
}

/** Rows of the same symptoms added up, most people first. */
export function addSymptoms(rows: readonly SymptomRow[]): SymptomRow[] {
  const sums = new Map<string, number>();
  for (const { symptom, people } of rows) sums.set(symptom, (sums.get(symptom) ?? 0) + people);
  return [...sums]
    .sort(byKey)
    .map(([symptom, people]) => ({ symptom, people }))
    .sort((one, other) => other.people - one.people);
}

const byKey = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1);
