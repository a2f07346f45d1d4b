/** Reporters new to each kind of zone, in one cell, over some time: the six columns of the counts. */
export interface ZoneCounts {
  cell: number;
  bySurface: number;
  byModel: number;
  byFamily: number;
  byGroup: number;
  everything: number;
}

/** The counts of one cell over a window. */
export interface CellRow extends ZoneCounts {
  surface: string;
  model: string;
}

/** The counts of one cell in one step that begins `at` (ms since 1970). */
export interface SteppedRow extends CellRow {
  at: number;
}

/** People and "works" votes in one step that begins `at` (ms since 1970). */
export interface SeriesPoint {
  at: number;
  people: number;
  works: number;
}

/** People who reported one symptom over a window. */
export interface SymptomRow {
  symptom: string;
  people: number;
}

/** People who reported one surface in one step that begins `at` (ms since 1970). */
export interface SurfacePoint {
  at: number;
  surface: string;
  people: number;
}

/** Adds up rows of the same cell. Sorted by surface and model. */
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

/** Adds up rows of the same symptom. The symptom with the most people comes first. */
export function addSymptoms(rows: readonly SymptomRow[]): SymptomRow[] {
  const sums = new Map<string, number>();
  for (const { symptom, people } of rows) sums.set(symptom, (sums.get(symptom) ?? 0) + people);
  return [...sums]
    .sort(byKey)
    .map(([symptom, people]) => ({ symptom, people }))
    .sort((one, other) => other.people - one.people);
}

const byKey = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1);
