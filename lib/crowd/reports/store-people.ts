import { z } from "zod";
import { queryRows, reservedDatabase } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";

/** People who reported a failure in some minutes: for each cell (`surface/model`), and overall. */
export interface People {
  cells: ReadonlyMap<string, number>;
  all: number;
}

const peopleRow = z.object({ name: z.string(), people: z.int(), everything: z.int() });

/** People of the minutes that begin at or after `from` and before `to`. */
export async function sumPeople(from: Date, to: Date): Promise<People> {
  const rows = await queryRows(
    peopleRow,
    reservedDatabase(),
    Prisma.sql`
    SELECT surface || '/' || model AS name, sum(cell)::int AS people, sum(everything)::int AS everything
    FROM cell_count WHERE step_minutes = 1 AND at >= ${from} AND at < ${to} AND vote = 'fails' GROUP BY 1`,
  );
  return {
    cells: new Map(rows.map(({ name, people }) => [name, people])),
    all: rows.reduce((sum, { everything }) => sum + everything, 0),
  };
}
