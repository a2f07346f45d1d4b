import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { CellRow } from "./count";
import type { Span } from "./spans";

/** The rows of one symptom in these spans. */
function rowsOf(spans: readonly Span[], symptom: string): Prisma.Sql {
  const parts = spans.map(
    ({ stepMinutes, from, to }) => Prisma.sql`
      SELECT * FROM cell_count WHERE step_minutes = ${stepMinutes} AND at >= ${new Date(from)}
        AND at < ${new Date(to)} AND vote = 'fails' AND symptom = ${symptom}`,
  );
  return parts.length > 0
    ? Prisma.join(parts, " UNION ALL ")
    : Prisma.sql`SELECT * FROM cell_count WHERE false`;
}

/** The six sums of one symptom at every cell that has rows in the spans. */
export const sumSymptomByCell = (spans: readonly Span[], symptom: string): Promise<CellRow[]> =>
  database().$queryRaw`
    SELECT surface, model, sum(cell)::int AS "cell", sum(by_surface)::int AS "bySurface",
      sum(by_model)::int AS "byModel", sum(by_family)::int AS "byFamily", sum(by_group)::int AS "byGroup",
      sum(everything)::int AS "everything"
    FROM (${rowsOf(spans, symptom)}) c GROUP BY surface, model ORDER BY surface, model`;

/** People of one symptom by step (ms since 1970), over everything. */
export const sumSymptomByStep = (
  spans: readonly Span[],
  stepMinutes: number,
  symptom: string,
): Promise<{ at: number; people: number }[]> =>
  database().$queryRaw`
    SELECT (extract(epoch FROM date_bin(make_interval(mins => ${stepMinutes}::int), at, timestamptz 'epoch'))
      * 1000)::float8 AS "at", sum(everything)::int AS people
    FROM (${rowsOf(spans, symptom)}) c GROUP BY 1 HAVING sum(everything) > 0 ORDER BY 1`;
