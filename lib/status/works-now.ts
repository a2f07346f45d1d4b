import type { CellRow } from "@/lib/counts/count";
import type { Works } from "./snapshot";

/** Fewest votes, and the least share of all who spoke of a cell, with which it is said to work. */
const fewestVotes = 3;
const leastShare = 0.6;
const mostShown = 4;

/** Cells of which people say that they work, most votes first. */
export function worksNow(fails: readonly CellRow[], works: readonly CellRow[]): Works[] {
  const failing = new Map(fails.map((row) => [`${row.surface}/${row.model}`, row.cell]));
  return works
    .map(({ surface, model, cell }) => ({
      surface,
      model,
      works: cell,
      of: cell + (failing.get(`${surface}/${model}`) ?? 0),
    }))
    .filter((cell) => cell.works >= fewestVotes && cell.works >= leastShare * cell.of)
    .sort((one, other) => other.works - one.works)
    .slice(0, mostShown);
}
