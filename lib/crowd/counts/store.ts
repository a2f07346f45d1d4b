import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { SteppedRow, SurfacePoint, SymptomRow } from "./count";
import type { Span } from "./spans";
import { binned, rowsOf, sums } from "./store-rows";

/** Whether people report a failure, or say that it works for them. */
export type Vote = "fails" | "works";

/** The column that holds the people of one kind of zone. */
export type Column = "cell" | "by_surface" | "by_model" | "everything";

/** Of which cells; null takes all. */
export interface CellFilter {
  surface: string | null;
  model: string | null;
}

const columns: Record<Column, Prisma.Sql> = {
  cell: Prisma.raw("cell"),
  by_surface: Prisma.raw("by_surface"),
  by_model: Prisma.raw("by_model"),
  everything: Prisma.raw("everything"),
};

/** That a row is of one of these cells. */
const within = ({ surface, model }: CellFilter): Prisma.Sql =>
  Prisma.join(
    [
      ...(surface === null ? [] : [Prisma.sql`surface = ${surface}`]),
      ...(model === null ? [] : [Prisma.sql`model = ${model}`]),
      Prisma.sql`true`,
    ],
    " AND ",
  );

/** The six sums of every cell in every step that has rows. */
export const sumByCellAndStep = (
  spans: readonly Span[],
  stepMinutes: number,
  vote: Vote,
): Promise<SteppedRow[]> =>
  database().$queryRaw`
    SELECT ${binned(stepMinutes)} AS "at", surface, model, ${sums} FROM (${rowsOf(spans)}) c
    WHERE vote = ${vote} GROUP BY 1, surface, model ORDER BY 1, surface, model`;

/** One column's sum by step and vote. */
export const sumByStep = (
  spans: readonly Span[],
  stepMinutes: number,
  column: Column,
  filter: CellFilter,
): Promise<{ at: number; vote: Vote; people: number }[]> =>
  database().$queryRaw`
    SELECT ${binned(stepMinutes)} AS "at", vote, sum(${columns[column]})::int AS people
    FROM (${rowsOf(spans, within(filter))}) c GROUP BY 1, 2 ORDER BY 1, 2`;

/** People of each surface by step. */
export const sumBySurfaceAndStep = (spans: readonly Span[], stepMinutes: number): Promise<SurfacePoint[]> =>
  database().$queryRaw`
    SELECT ${binned(stepMinutes)} AS "at", surface, sum(by_surface)::int AS people FROM (${rowsOf(spans)}) c
    WHERE vote = 'fails' GROUP BY 1, 2 HAVING sum(by_surface) > 0 ORDER BY 1, 2`;

/** People by symptom and step; one column's sum. */
export const sumBySymptomAndStep = (
  spans: readonly Span[],
  stepMinutes: number,
  column: Column,
  filter: CellFilter,
): Promise<(SymptomRow & { at: number })[]> =>
  database().$queryRaw`
    SELECT ${binned(stepMinutes)} AS "at", symptom, sum(${columns[column]})::int AS people
    FROM (${rowsOf(spans, within(filter))}) c
    WHERE vote = 'fails' GROUP BY 1, 2 HAVING sum(${columns[column]}) > 0 ORDER BY 1, 2`;

/** The first minute that has a count (ms); null before any report. */
export async function firstMinute(): Promise<number | null> {
  const rows = await database().$queryRaw<{ at: number }[]>`
    SELECT (extract(epoch FROM at) * 1000)::float8 AS at FROM cell_count WHERE step_minutes = 1 ORDER BY at LIMIT 1`;
  return rows[0]?.at ?? null;
}
