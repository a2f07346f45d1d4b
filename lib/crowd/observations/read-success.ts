import { type ModelId, models } from "@/lib/catalog/models";
import { type SurfaceId, surfaces } from "@/lib/catalog/surfaces";
import { minuteMs } from "@/lib/platform/time/units";
import { type CallRow, type ErrorFigure, errorsOf, type Figure, figureOf } from "./figure";
import { readWindowCalls } from "./store-success";
import { firstStepOf, type SuccessWindow, successWindows } from "./success-query";

/** What programs saw in one step. `at` is its start, ISO 8601. */
export interface SuccessPoint extends Pick<Figure, "state" | "ratio" | "keys" | "calls" | "p50Ms" | "p95Ms"> {
  at: string;
}

/** Success as programs see it, for everything, a surface, a model or a cell, over a window. Times are ISO 8601. */
export interface Success {
  window: SuccessWindow;
  surface: string | null;
  model: string | null;
  /** When the rows were read. */
  computedAt: string;
  /** The latest end of a period that any key sent. Null if there is none in the window. */
  heardAt: string | null;
  figure: Figure;
  /** Minutes between points. There is one point for each step of the window, oldest first. */
  step: number;
  points: SuccessPoint[];
  errors: ErrorFigure[];
  /** The surfaces, models and cells with observations, in the order of the catalog. */
  surfaces: (Figure & { surface: string })[];
  models: (Figure & { model: string })[];
  cells: (Figure & { surface: string; model: string })[];
}

/** What to read, over which window. */
export interface SuccessQuery {
  window: SuccessWindow;
  surface?: SurfaceId | null;
  model?: ModelId | null;
}

/** Success rates, at most some seconds old. */
export async function readSuccess(query: SuccessQuery, now: Date): Promise<Success> {
  const { window, surface = null, model = null } = query;
  const { readAt, rows } = await readWindowCalls(window, now);
  return successOf({ window, surface, model }, rows, new Date(readAt));
}

/** Calculates the success rates from rows that were read at `readAt`. Pure. */
function successOf(query: Required<SuccessQuery>, allRows: readonly CallRow[], readAt: Date): Success {
  const { window, surface, model } = query;
  const rows = allRows.filter(
    (row) => (surface === null || row.surface === surface) && (model === null || row.model === model),
  );
  const heardAt = rows.reduce((latest, row) => Math.max(latest, row.heardAt), 0);
  const bySurface = groupBy<string>(rows, (row) => row.surface);
  const byModel = groupBy<string>(rows, (row) => row.model);
  const byCell = groupBy(rows, (row) => `${row.surface}/${row.model}`);
  const found = <Id>(ids: readonly Id[], rowsOf: (id: Id) => CallRow[] | undefined) =>
    ids.flatMap((id) => {
      const own = rowsOf(id);
      return own ? [{ id, figure: figureOf(own) }] : [];
    });
  const cells = surfaces.flatMap((one) => models.map((other) => ({ surface: one.id, model: other.id })));
  return {
    window,
    surface,
    model,
    computedAt: readAt.toISOString(),
    heardAt: heardAt > 0 ? new Date(heardAt).toISOString() : null,
    figure: figureOf(rows),
    step: successWindows[window].stepMinutes,
    points: pointsOf(rows, window, readAt),
    errors: errorsOf(rows),
    surfaces: found(
      surfaces.map(({ id }) => id),
      (id) => bySurface.get(id),
    ).map(({ id, figure }) => ({ surface: id, ...figure })),
    models: found(
      models.map(({ id }) => id),
      (id) => byModel.get(id),
    ).map(({ id, figure }) => ({ model: id, ...figure })),
    cells: found(cells, (cell) => byCell.get(`${cell.surface}/${cell.model}`)).map(({ id, figure }) => ({
      ...id,
      ...figure,
    })),
  };
}

/** The last 24 hours of one surface or model, in steps of that window. */
export interface DayLine {
  kind: "surface" | "model";
  id: string;
  figure: Figure;
  points: SuccessPoint[];
}

/** The last 24 hours of every surface and model with observations, in the order of the catalog. At most some seconds old. */
export async function readDayLines(now: Date): Promise<DayLine[]> {
  const { readAt, rows } = await readWindowCalls("24h", now);
  const line = (kind: DayLine["kind"], id: string, own: readonly CallRow[] | undefined): DayLine[] =>
    own ? [{ kind, id, figure: figureOf(own), points: pointsOf(own, "24h", new Date(readAt)) }] : [];
  const bySurface = groupBy<string>(rows, (row) => row.surface);
  const byModel = groupBy<string>(rows, (row) => row.model);
  return [
    ...surfaces.flatMap(({ id }) => line("surface", id, bySurface.get(id))),
    ...models.flatMap(({ id }) => line("model", id, byModel.get(id))),
  ];
}

function pointsOf(rows: readonly CallRow[], window: SuccessWindow, readAt: Date): SuccessPoint[] {
  const { minutes, stepMinutes } = successWindows[window];
  const byStep = groupBy(rows, (row) => row.at);
  const first = firstStepOf(window, readAt);
  return Array.from({ length: minutes / stepMinutes }, (_, index) => {
    const at = first + index * stepMinutes * minuteMs;
    const { state, ratio, keys, calls, p50Ms, p95Ms } = figureOf(byStep.get(at) ?? []);
    return { at: new Date(at).toISOString(), state, ratio, keys, calls, p50Ms, p95Ms };
  });
}

function groupBy<Key>(rows: readonly CallRow[], keyOf: (row: CallRow) => Key): Map<Key, CallRow[]> {
  const groups = new Map<Key, CallRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
