import { database } from "@/lib/platform/database/client";

/** People who reported a failure in some minutes: of each cell (`surface/model`), and of all. */
export interface People {
  cells: ReadonlyMap<string, number>;
  all: number;
}

/** People of the minutes that begin at or after `from` and before `to`. */
export async function sumPeople(from: Date, to: Date): Promise<People> {
  const rows = await database().$queryRaw<{ name: string; people: number; everything: number }[]>`
    SELECT surface || '/' || model AS name, sum(cell)::int AS people, sum(everything)::int AS everything
    FROM cell_count WHERE step_minutes = 1 AND at >= ${from} AND at < ${to} AND vote = 'fails' GROUP BY 1`;
  return {
    cells: new Map(rows.map(({ name, people }) => [name, people])),
    all: rows.reduce((sum, { everything }) => sum + everything, 0),
  };
}
