import { onPastChange } from "@/lib/platform/database/changes";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { minuteMs } from "@/lib/platform/time/units";
import {
  addCells,
  addSymptoms,
  type CellRow,
  type SeriesPoint,
  type SteppedRow,
  type SurfacePoint,
  type SymptomRow,
} from "./count";
import { type Span, spansOf, storedStepWithin } from "./spans";
import {
  type CellFilter,
  type Column,
  firstMinute,
  sumByCellAndStep,
  sumByStep,
  sumBySurfaceAndStep,
  sumBySymptomAndStep,
  sumSymptomByCell,
  sumSymptomByStep,
  type Vote,
} from "./store";
import { SettledSteps } from "./store-settled";

/** Minutes that begin at or after `from` and before `to`. */
export interface TimeWindow {
  from: Date;
  to: Date;
}

/** Steps of `stepMinutes`, aligned to 1970 in UTC. Steps without reports are absent. */
export interface Steps extends TimeWindow {
  stepMinutes: number;
}

/** A surface, a model, or their cell. Null or absent means all. */
export interface ZoneFilter {
  surface?: string | null;
  model?: string | null;
}

/** A cache of settled steps for each kind of query. Its keys are the query and the length of its time range. */
const settled = () =>
  onePerProcess("settled counts", () => {
    const all = {
      cells: new SettledSteps<SteppedRow>(),
      symptoms: new SettledSteps<SymptomRow & { at: number }>(),
      series: new SettledSteps<SeriesPoint>(),
      surfaces: new SettledSteps<SurfacePoint>(),
    };
    onPastChange((sinceMs) => {
      for (const cache of Object.values(all)) cache.invalidateFrom(sinceMs);
    });
    return all;
  });

const dayMinutes = 1440;

const filterOf = ({ surface = null, model = null }: ZoneFilter): CellFilter => ({ surface, model });

const nameOf = ({ surface, model }: CellFilter) => `${surface ?? ""}/${model ?? ""}`;

/** People are counted once for each kind of zone, so the zone of the query decides which column to sum. */
function columnOf({ surface, model }: CellFilter): Column {
  if (surface !== null) return model === null ? "by_surface" : "cell";
  return model === null ? "everything" : "by_model";
}

/** The rows of a window: minutes at its ends, and whole hours or days from the cache. */
async function readWindow<Row extends { at: number }>(
  queryKey: string,
  { from, to }: TimeWindow,
  cache: SettledSteps<Row>,
  sum: (spans: readonly Span[], stepMinutes: number) => Promise<Row[]>,
): Promise<Row[]> {
  const spans = spansOf(from.getTime(), to.getTime());
  const long = spans.filter(({ stepMinutes }) => stepMinutes > 1);
  const minutes = spans.filter(({ stepMinutes }) => stepMinutes === 1);
  const length = Math.ceil((to.getTime() - from.getTime()) / minuteMs);
  const parts = await Promise.all([
    ...(minutes.length > 0 ? [sum(minutes, dayMinutes)] : []),
    ...long.map((span, index) =>
      cache.rows(`${queryKey} ${length} ${index}`, span, (start, end) =>
        sum([{ ...span, from: start, to: end }], span.stepMinutes),
      ),
    ),
  ]);
  return parts.flat();
}

/** Steps, oldest first. Settled steps come from the cache. */
function readCached<Row extends { at: number }>(
  queryKey: string,
  { from, to, stepMinutes }: Steps,
  cache: SettledSteps<Row>,
  sum: (spans: readonly Span[]) => Promise<Row[]>,
): Promise<Row[]> {
  const range = { stepMinutes, from: from.getTime(), to: to.getTime() };
  const steps = Math.ceil((range.to - range.from) / (stepMinutes * minuteMs));
  return cache.rows(`${queryKey} ${stepMinutes} ${steps}`, range, (start, end) =>
    sum(spansOf(start, end, storedStepWithin(stepMinutes))),
  );
}

/** Every cell's counts over a window: reports, or "works" votes. */
export async function readCells(window: TimeWindow & { vote?: Vote }): Promise<CellRow[]> {
  const { vote = "fails" } = window;
  const rows = await readWindow(vote, window, settled().cells, (spans, step) =>
    sumByCellAndStep(spans, step, vote),
  );
  return addCells(rows.map(({ at: _at, ...row }) => row));
}

/** People and "works" votes by step, oldest first: for everything, a surface, a model or a cell. */
export function readSeries(query: Steps & ZoneFilter): Promise<SeriesPoint[]> {
  const filter = filterOf(query);
  return readCached(nameOf(filter), query, settled().series, async (spans) => {
    const points = new Map<number, SeriesPoint>();
    for (const { at, vote, people } of await sumByStep(spans, query.stepMinutes, columnOf(filter), filter)) {
      const point = points.get(at) ?? { at, people: 0, works: 0 };
      point[vote === "fails" ? "people" : "works"] += people;
      points.set(at, point);
    }
    return [...points.values()];
  });
}

/** People of each surface by step, oldest first. */
export const readSurfaceSeries = (query: Steps): Promise<SurfacePoint[]> =>
  readCached("", query, settled().surfaces, (spans) => sumBySurfaceAndStep(spans, query.stepMinutes));

/** People by symptom over a window, most people first: for everything, a surface, a model or a cell. */
export async function readSymptoms(query: TimeWindow & ZoneFilter): Promise<SymptomRow[]> {
  const filter = filterOf(query);
  const rows = await readWindow(nameOf(filter), query, settled().symptoms, (spans, step) =>
    sumBySymptomAndStep(spans, step, columnOf(filter), filter),
  );
  return addSymptoms(rows);
}

/** Every cell's counts by step, oldest first. Reads all rows at once, so keep the span short. */
export const readSteps = ({ from, to, stepMinutes }: Steps): Promise<SteppedRow[]> =>
  sumByCellAndStep(
    spansOf(from.getTime(), to.getTime(), storedStepWithin(stepMinutes)),
    stepMinutes,
    "fails",
  );

/** People of one symptom in every cell over a window, counted for each kind of zone. */
export const readSymptomCells = ({
  from,
  to,
  symptom,
}: TimeWindow & { symptom: string }): Promise<CellRow[]> =>
  sumSymptomByCell(spansOf(from.getTime(), to.getTime()), symptom);

/** People of one symptom by step (ms since 1970), over everything, oldest first. Steps without any are absent. */
export function readSymptomSeries(
  query: Steps & { symptom: string },
): Promise<{ at: number; people: number }[]> {
  const { from, to, stepMinutes, symptom } = query;
  const spans = spansOf(from.getTime(), to.getTime(), storedStepWithin(stepMinutes));
  return sumSymptomByStep(spans, stepMinutes, symptom);
}

/** The first minute with a count (ms since 1970). Null before the first report. */
export const readFirstCountAt = (): Promise<number | null> => firstMinute();
