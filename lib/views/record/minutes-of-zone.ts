import { countedKind, type Zone, zoneHolds } from "@/lib/catalog/zones";
import type { SteppedRow } from "@/lib/crowd/counts/count";
import { peopleOf } from "@/lib/outages/detection/sum";

/** People of a zone by the start of each step (ms), from every cell's counts. */
export function peopleBySteps(rows: readonly SteppedRow[], zone: Zone): Map<number, number> {
  const people = new Map<number, number>();
  for (const row of rows) {
    if (!zoneHolds(zone, row.surface, row.model)) continue;
    people.set(row.at, (people.get(row.at) ?? 0) + peopleOf(row, countedKind(zone)));
  }
  return people;
}
