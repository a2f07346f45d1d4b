import { Prisma } from "@/lib/platform/database/generated/client";
import type { Span } from "./spans";

/** The rows of these spans that fulfil a condition, one part of the index each. */
export function rowsOf(spans: readonly Span[], condition: Prisma.Sql = Prisma.sql`true`): Prisma.Sql {
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
export const sums = Prisma.sql`
  sum(cell)::int AS "cell", sum(by_surface)::int AS "bySurface", sum(by_model)::int AS "byModel",
  sum(by_family)::int AS "byFamily", sum(by_group)::int AS "byGroup", sum(everything)::int AS "everything"`;

/** The step that a row lies in, as ms since 1970. */
export const binned = (stepMinutes: number): Prisma.Sql => Prisma.sql`
  (extract(epoch FROM date_bin(make_interval(mins => ${stepMinutes}::int), at, timestamptz 'epoch')) * 1000)::float8`;
