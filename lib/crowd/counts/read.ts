import { onPastChange } from "@/lib/platform/database/past";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { minuteMs } from "@/lib/platform/time/units";
import { addCells, addSymptoms } from "./add";
import type { CellRow, SeriesPoint, SteppedRow, SurfacePoint, SymptomRow } from "./count";
import { keptStepWithin, type Span, spansOf } from "./spans";
import {
  type CellFilter,
  type Column,
  firstMinute,
  sumByCellAndStep,
  sumByStep,
  sumBySurfaceAndStep,
  sumBySymptomAndStep,
  type Vote,
} from "./store";
import { SettledSteps } from "./store-settled";

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

/** What of each question settled; a question is what is asked, and of how long a time (whole minutes or steps). */
const settled = () =>
  onePerProcess("settled counts", () => {
    const all = {
      cells: new SettledSteps<SteppedRow>(),
      symptoms: new SettledSteps<SymptomRow & { at: number }>(),
      series: new SettledSteps<SeriesPoint>(),
      surfaces: new SettledSteps<SurfacePoint>(),
    };
    onPastChange((sinceMs) => {
      for (const kept of Object.values(all)) kept.forgetFrom(sinceMs);
    });
    return all;
  });

const dayMinutes = 1440;

const filterOf = ({ surface = null, model = null }: Narrowed): CellFilter => ({ surface, model });

const nameOf = ({ surface, model }: CellFilter) => `${surface ?? ""}/${model ?? ""}`;

/** People are counted once for each kind of zone, so the zone that is looked at decides which count holds. */
function columnOf({ surface, model }: CellFilter): Column {
  if (surface !== null) return model === null ? "by_surface" : "cell";
  return model === null ? "everything" : "by_model";
}

/** The rows of a window: of minutes at its ends, and of whole hours or days that are not read again. */
async function readWindow<Row extends { at: number }>(
  question: string,
  { from, to }: TimeWindow,
  kept: SettledSteps<Row>,
  sum: (spans: readonly Span[], stepMinutes: number) => Promise<Row[]>,
): Promise<Row[]> {
  const spans = spansOf(from.getTime(), to.getTime());
  const long = spans.filter(({ stepMinutes }) => stepMinutes > 1);
  const minutes = spans.filter(({ stepMinutes }) => stepMinutes === 1);
  const length = Math.ceil((to.getTime() - from.getTime()) / minuteMs);
  const parts = await Promise.all([
    ...(minutes.length > 0 ? [sum(minutes, dayMinutes)] : []),
    ...long.map((span, place) =>
      kept.rows(`${question} ${length} ${place}`, span, (start, end) =>
        sum([{ ...span, from: start, to: end }], span.stepMinutes),
      ),
    ),
  ]);
  return parts.flat();
}

/** Steps, oldest first; those that settled are not read again. */
function readSteadily<Row extends { at: number }>(
  question: string,
  { from, to, stepMinutes }: Steps,
  kept: SettledSteps<Row>,
  sum: (spans: readonly Span[]) => Promise<Row[]>,
): Promise<Row[]> {
  const range = { stepMinutes, from: from.getTime(), to: to.getTime() };
  const steps = Math.ceil((range.to - range.from) / (stepMinutes * minuteMs));
  return kept.rows(`${question} ${stepMinutes} ${steps}`, range, (start, end) =>
    sum(spansOf(start, end, keptStepWithin(stepMinutes))),
  );
}

/** Every cell's counts over a window, of reports or of works-for-me votes. */
export async function readCells(window: TimeWindow & { vote?: Vote }): Promise<CellRow[]> {
  const { vote = "fails" } = window;
  const rows = await readWindow(vote, window, settled().cells, (spans, step) =>
    sumByCellAndStep(spans, step, vote),
  );
  return addCells(rows.map(({ at: _at, ...row }) => row));
}

/** People and works-for-me votes by step, oldest first: of everything, a surface, a model or a cell. */
export function readSeries(asked: Steps & Narrowed): Promise<SeriesPoint[]> {
  const filter = filterOf(asked);
  return readSteadily(nameOf(filter), asked, settled().series, async (spans) => {
    const points = new Map<number, SeriesPoint>();
    for (const { at, vote, people } of await sumByStep(spans, asked.stepMinutes, columnOf(filter), filter)) {
      const point = points.get(at) ?? { at, people: 0, works: 0 };
      point[vote === "fails" ? "people" : "works"] += people;
      points.set(at, point);
    }
    return [...points.values()];
  });
}

/** People of each surface by step, oldest first. */
export const readSurfaceSeries = (asked: Steps): Promise<SurfacePoint[]> =>
  readSteadily("", asked, settled().surfaces, (spans) => sumBySurfaceAndStep(spans, asked.stepMinutes));

/** People by symptom over a window, most first: of everything, a surface, a model or a cell. */
export async function readSymptoms(asked: TimeWindow & Narrowed): Promise<SymptomRow[]> {
  const filter = filterOf(asked);
  const rows = await readWindow(nameOf(filter), asked, settled().symptoms, (spans, step) =>
    sumBySymptomAndStep(spans, step, columnOf(filter), filter),
  );
  return addSymptoms(rows);
}

/** Every cell's counts by step, oldest first; for spans in which that is not too many rows. */
export const readSteps = ({ from, to, stepMinutes }: Steps): Promise<SteppedRow[]> =>
  sumByCellAndStep(spansOf(from.getTime(), to.getTime(), keptStepWithin(stepMinutes)), stepMinutes, "fails");

/** When the site's first count was made (ms since 1970, a whole minute); null before any report. */
export const readFirstCountAt = (): Promise<number | null> => firstMinute();
