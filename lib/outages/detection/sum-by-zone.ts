import { type Zone, type ZoneKind, zoneKey, zoneKinds, zoneOfCell } from "@/lib/catalog/zones";
import type { CellRow, ZoneCounts } from "@/lib/crowd/counts/count";

/** The column of the counts for each kind of zone. */
const columns: Record<ZoneKind, keyof ZoneCounts> = {
  cell: "cell",
  surface: "bySurface",
  model: "byModel",
  family: "byFamily",
  group: "byGroup",
  all: "everything",
};

/** The people of a row that count in its zone of this kind. */
export const peopleOf = (row: ZoneCounts, kind: ZoneKind): number => row[columns[kind]];

/** Unique people by zone key. A plain sum is correct, because each person counts once per zone. */
export function sumByZone(rows: readonly CellRow[]): Map<string, { zone: Zone; people: number }> {
  const sums = new Map<string, { zone: Zone; people: number }>();
  for (const row of rows) {
    for (const kind of zoneKinds) {
      const zone = zoneOfCell(kind, row.surface, row.model);
      const key = zoneKey(zone);
      const sum = sums.get(key) ?? { zone, people: 0 };
      sum.people += peopleOf(row, kind);
      sums.set(key, sum);
    }
  }
  return sums;
}
