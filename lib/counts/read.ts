import type { CellRow, SeriesPoint, SteppedRow, SymptomRow } from "./count";
import { keptStepWithin, spansOf } from "./spans";
import {
  type CellFilter,
  type Column,
  firstMinute,
  sumByCell,
  sumByCellAndStep,
  sumByStep,
  sumBySurfaceAndStep,
  sumBySymptom,
  sumSymptomByCell,
  sumSymptomByStep,
  type Vote,
} from "./store";

/** Minutes that begin at or after `from` and before `to`. */
export interface TimeWindow {
  from: Date;
  to: Date;
}

/** Steps of `stepMinutes`, aligned to 1970 in UTC; those without reports are absent. */
export interface Steps extends TimeWindow {
  stepMinutes: number;
}

/** Narrows to a surface, a model, or their cell; null or absent takes all. */
export interface Narrowed {
  surface?: string | null;
  model?: string | null;
}

const spansIn = ({ from, to }: TimeWindow, longestMinutes?: number) =>
  spansOf(from.getTime(), to.getTime(), longestMinutes);

const filterOf = ({ surface = null, model = null }: Narrowed): CellFilter => ({ surface, model });

/** People are counted once for each kind of zone, so the zone that is looked at decides which count holds. */
function columnOf({ surface, model }: CellFilter): Column {
  if (surface !== null) return model === null ? "by_surface" : "cell";
  return model === null ? "everything" : "by_model";
}

/** Every cell's counts over a window, of reports or of works-for-me votes. */
export const readCells = (window: TimeWindow & { vote?: Vote }): Promise<CellRow[]> =>
  sumByCell(spansIn(window), window.vote ?? "fails");

/** People and works-for-me votes by step, oldest first: of everything, a surface, a model or a cell. */
export async function readSeries(asked: Steps & Narrowed): Promise<SeriesPoint[]> {
  const { stepMinutes } = asked;
  const filter = filterOf(asked);
  const spans = spansIn(asked, keptStepWithin(stepMinutes));
  const points = new Map<number, SeriesPoint>();
  for (const { at, vote, people } of await sumByStep(spans, stepMinutes, columnOf(filter), filter)) {
    const point = points.get(at) ?? { at, people: 0, works: 0 };
    point[vote === "fails" ? "people" : "works"] += people;
    points.set(at, point);
  }
  return [...points.values()];
}

/** People of each surface by step, oldest first. */
export const readSurfaceSeries = (asked: Steps): Promise<{ at: number; surface: string; people: number }[]> =>
  sumBySurfaceAndStep(spansIn(asked, keptStepWithin(asked.stepMinutes)), asked.stepMinutes);

/** People by symptom over a window, most first: of everything, a surface, a model or a cell. */
export function readSymptoms(asked: TimeWindow & Narrowed): Promise<SymptomRow[]> {
  const filter = filterOf(asked);
  return sumBySymptom(spansIn(asked), columnOf(filter), filter);
}

/** People of one symptom at every cell over a window, counted for each kind of zone. */
export const readSymptomCells = (asked: TimeWindow & { symptom: string }): Promise<CellRow[]> =>
  sumSymptomByCell(spansIn(asked), asked.symptom);

/** People of one symptom by step, over everything, oldest first. */
export const readSymptomSeries = (
  asked: Steps & { symptom: string },
): Promise<{ at: number; people: number }[]> =>
  sumSymptomByStep(spansIn(asked, keptStepWithin(asked.stepMinutes)), asked.stepMinutes, asked.symptom);

/** Every cell's counts by step, oldest first; for spans in which that is not too many rows. */
export const readSteps = (asked: Steps): Promise<SteppedRow[]> =>
  sumByCellAndStep(spansIn(asked, keptStepWithin(asked.stepMinutes)), asked.stepMinutes);

/** When the site's first count was made (ms since 1970, a whole minute); null before any report. */
export const readFirstCountAt = (): Promise<number | null> => firstMinute();
