import type { CellRow } from "@/lib/crowd/counts/count";
import type { Chosen } from "./cells";

/**
 * People who reported a failure in what was chosen, each once in 30 minutes: in everything, or in each surface or model
 * chosen, or in each cell where both were narrowed. Who reported in two of those counts in both.
 */
export function peopleIn(rows: readonly CellRow[], { surfaces, models }: Chosen): number {
  const column =
    models.length > 0
      ? surfaces.length > 0
        ? "cell"
        : "byModel"
      : surfaces.length > 0
        ? "bySurface"
        : "everything";
  return rows
    .filter(({ surface }) => surfaces.length === 0 || surfaces.includes(surface))
    .filter(({ model }) => models.length === 0 || models.includes(model))
    .reduce((sum, row) => sum + row[column], 0);
}
