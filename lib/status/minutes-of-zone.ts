import { type Zone, type ZoneKind, zoneHolds } from "@/lib/catalog/zones";
import type { SteppedRow } from "@/lib/counts/count";
import { peopleOf } from "@/lib/detection/sum";

/** The kind of count that adds up over a zone; several families are counted by each. */
const kindOf = (zone: Zone): ZoneKind => (zone.kind === "families" ? "family" : zone.kind);

/** People of a zone by the start of each step (ms), from every cell's counts. */
export function peopleBySteps(rows: readonly SteppedRow[], zone: Zone): Map<number, number> {
  const people = new Map<number, number>();
  for (const row of rows) {
    if (!zoneHolds(zone, row.surface, row.model)) continue;
    people.set(row.at, (people.get(row.at) ?? 0) + peopleOf(row, kindOf(zone)));
  }
  return people;
}
