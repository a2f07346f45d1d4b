import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { CellRow, SteppedRow, SurfacePoint, SymptomRow } from "./count";
import type { Span } from "./spans";

/** Whether people report a failure, or say that it works for them. */
export type Vote = "fails" | "works";

/** The column with the people of one kind of zone. */
export type Column = "cell" | "by_surface" | "by_model" | "everything";

/** Which cells to read. Null means all. */
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

/** The rows of these spans that meet a condition. Each span reads one range of the index. */
function rowsOf(spans: readonly Span[], condition: Prisma.Sql = Prisma.sql`true`): Prisma.Sql {
  const parts = spans.map(
    ({ stepMinutes, from, to }) => Prisma.sql`
      SELECT * FROM cell_count
      WHERE step_minutes = ${stepMinutes} AND at >= ${new Date(from)} AND at < ${new Date(to)} AND ${condition}`,
  );
  return parts.length > 0
    ? Prisma.join(parts, " UNION ALL ")
    : Prisma.sql`SELECT * FROM cell_count WHERE false`;
}

/** The six sums of a `CellRow`. */
const sums = Prisma.sql`
  sum(cell)::int AS "cell", sum(by_surface)::int AS "bySurface", sum(by_model)::int AS "byModel",
  sum(by_family)::int AS "byFamily", sum(by_group)::int AS "byGroup", sum(everything)::int AS "everything"`;

/** The start of the step that contains a row, in ms since 1970. */
const stepStart = (stepMinutes: number): Prisma.Sql => Prisma.sql`
  (extract(epoch FROM date_bin(make_interval(mins => ${stepMinutes}::int), at, timestamptz 'epoch')) * 1000)::float8`;

/** The condition that a row belongs to one of these cells. */
const within = ({ surface, model }: CellFilter): Prisma.Sql =>
  Prisma.join(
    [
      ...(surface === null ? [] : [Prisma.sql`surface = ${surface}`]),
      ...(model === null ? [] : [Prisma.sql`model = ${model}`]),
      Prisma.sql`true`,
    ],
    " AND ",
  );

/** The condition that a row counts reports of one symptom. */
const failsWith = (symptom: string) => Prisma.sql`vote = 'fails' AND symptom = ${symptom}`;

/** The six sums of every cell, for each step that has rows. */
export const sumByCellAndStep = (
  spans: readonly Span[],
  stepMinutes: number,
  vote: Vote,
): Promise<SteppedRow[]> =>
  database().$queryRaw`
    SELECT ${stepStart(stepMinutes)} AS "at", surface, model, ${sums} FROM (${rowsOf(spans)}) c
    WHERE vote = ${vote} GROUP BY 1, surface, model ORDER BY 1, surface, model`;

/** The sum of one column by step and vote. */
export const sumByStep = (
  spans: readonly Span[],
  stepMinutes: number,
  column: Column,
  filter: CellFilter,
): Promise<{ at: number; vote: Vote; people: number }[]> =>
  database().$queryRaw`
    SELECT ${stepStart(stepMinutes)} AS "at", vote, sum(${columns[column]})::int AS people
    FROM (${rowsOf(spans, within(filter))}) c GROUP BY 1, 2 ORDER BY 1, 2`;

/** People of each surface by step. */
export const sumBySurfaceAndStep = (spans: readonly Span[], stepMinutes: number): Promise<SurfacePoint[]> =>
  database().$queryRaw`
    SELECT ${stepStart(stepMinutes)} AS "at", surface, sum(by_surface)::int AS people FROM (${rowsOf(spans)}) c
    WHERE vote = 'fails' GROUP BY 1, 2 HAVING sum(by_surface) > 0 ORDER BY 1, 2`;

/** The sum of one column by symptom and step. */
export const sumBySymptomAndStep = (
  spans: readonly Span[],
  stepMinutes: number,
  column: Column,
  filter: CellFilter,
): Promise<(SymptomRow & { at: number })[]> =>
  database().$queryRaw`
    SELECT ${stepStart(stepMinutes)} AS "at", symptom, sum(${columns[column]})::int AS people
    FROM (${rowsOf(spans, within(filter))}) c
    WHERE vote = 'fails' GROUP BY 1, 2 HAVING sum(${columns[column]}) > 0 ORDER BY 1, 2`;

/** The six sums of one symptom for every cell that has rows in the spans. */
export const sumSymptomByCell = (spans: readonly Span[], symptom: string): Promise<CellRow[]> =>
  database().$queryRaw`
    SELECT surface, model, ${sums}
    FROM (${rowsOf(spans, failsWith(symptom))}) c GROUP BY surface, model ORDER BY surface, model`;

/** People of one symptom by step (ms since 1970), over everything. */
export const sumSymptomByStep = (
  spans: readonly Span[],
  stepMinutes: number,
  symptom: string,
): Promise<{ at: number; people: number }[]> =>
  database().$queryRaw`
    SELECT ${stepStart(stepMinutes)} AS "at", sum(everything)::int AS people
    FROM (${rowsOf(spans, failsWith(symptom))}) c GROUP BY 1 HAVING sum(everything) > 0 ORDER BY 1`;

/** The first minute that has a count (ms since 1970). Null before the first report. */
export async function firstMinute(): Promise<number | null> {
  const rows = await database().$queryRaw<{ at: number }[]>`
    SELECT (extract(epoch FROM at) * 1000)::float8 AS at FROM cell_count WHERE step_minutes = 1 ORDER BY at LIMIT 1`;
  return rows[0]?.at ?? null;
}
