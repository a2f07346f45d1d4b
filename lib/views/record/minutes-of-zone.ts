import { cellsHold, cellsOf, countedKind, type Zone } from "@/lib/catalog/zones";
import type { SteppedRow } from "@/lib/crowd/counts/count";
import { peopleOf } from "@/lib/outages/detection/sum";

/** People of a zone by the start of each step (ms), from every cell's counts. */
export function peopleBySteps(rows: readonly SteppedRow[], zone: Zone): Map<number, number> {
  const people = new Map<number, number>();
  const cells = cellsOf(zone);
  for (const row of rows) {
    if (!cellsHold(cells, row.surface, row.model)) continue;
    people.set(row.at, (people.get(row.at) ?? 0) + peopleOf(row, countedKind(zone)));
  }
  return people;
}
