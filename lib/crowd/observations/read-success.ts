import { type ModelId, models } from "@/lib/catalog/models";
import { type SurfaceId, surfaces } from "@/lib/catalog/surfaces";
import { minuteMs } from "@/lib/platform/time/units";
import { type ErrorFigure, errorsOf, type Figure, figureOf } from "./figure";
import { groupBy } from "./group-by";
import type { CallRow } from "./key-sum";
import { readRows } from "./store-rows";
import { firstStepOf, type SuccessWindow, successWindows } from "./success-windows";

/** What programs saw in one step; `at` is its start, ISO 8601. */
export interface SuccessPoint extends Pick<Figure, "state" | "ratio" | "keys" | "calls" | "p50Ms" | "p95Ms"> {
  at: string;
}

/** Success as programs see it, of everything, a surface, a model or a cell, over a window. Times are ISO 8601. */
export interface Success {
  window: SuccessWindow;
  surface: string | null;
  model: string | null;
  /** When it was read. */
  computedAt: string;
  /** The latest end of a period that any key told of; null when there is none in the window. */
  heardAt: string | null;
  figure: Figure;
  /** Minutes from one point to the next; a point for each step of the window, the oldest first. */
  step: number;
  points: SuccessPoint[];
  errors: ErrorFigure[];
  /** The surfaces, models and cells in it of which any key told, in the order of the catalog. */
  surfaces: (Figure & { surface: string })[];
  models: (Figure & { model: string })[];
  cells: (Figure & { surface: string; model: string })[];
}

/** Of what, over which window. */
export interface SuccessAsked {
  window: SuccessWindow;
  surface?: SurfaceId | null;
  model?: ModelId | null;
}

/** What programs told, as of some seconds ago at most. */
export async function readSuccess(asked: SuccessAsked, now: Date): Promise<Success> {
  const { window, surface = null, model = null } = asked;
  const { readAt, rows } = await readRows(window, now);
  return successOf({ window, surface, model }, rows, new Date(readAt));
}

/** The same from rows that were read at `readAt`. Pure. */
export function successOf(asked: Required<SuccessAsked>, allRows: readonly CallRow[], readAt: Date): Success {
  const { window, surface, model } = asked;
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

/** The day of one surface or model, in steps of the window of 24 hours. */
export interface DayLine {
  kind: "surface" | "model";
  id: string;
  figure: Figure;
  points: SuccessPoint[];
}

/** The day of every surface and model of which any key told, in the order of the catalog; as of some seconds ago. */
export async function readDayLines(now: Date): Promise<DayLine[]> {
  const { readAt, rows } = await readRows("24h", now);
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
