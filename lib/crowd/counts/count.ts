/** Reporters new to each kind of zone, at one cell, over some time: the six columns of the counts. */
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

/** People and works votes in one step that begins `at` (ms since 1970). */
export interface SeriesPoint {
  at: number;
  people: number;
  works: number;
}

/** People of one symptom over a window. */
export interface SymptomRow {
  symptom: string;
  people: number;
}

/** People of one surface in one step that begins `at` (ms since 1970). */
export interface SurfacePoint {
  at: number;
  surface: string;
  people: number;
}
