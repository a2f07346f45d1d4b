import { zoneOfFilter } from "@/lib/catalog/zone-of-filter";
import { type Zone, zoneOfKey, zonesOverlap } from "@/lib/catalog/zones";
import type { CellRow } from "@/lib/crowd/counts/count";
import type { OutageSummary, Works } from "./snapshot";

/** Fewest votes, and the least share of all who spoke of a cell, with which it is said to work. */
const minVotes = 3;
const minShare = 0.6;
const maxShown = 4;

/** Cells of which people say that they work, most votes first; none that an open outage touches. */
export function worksNow(
  fails: readonly CellRow[],
  works: readonly CellRow[],
  outages: readonly OutageSummary[],
): Works[] {
  const open = outages
    .filter(({ phase }) => phase !== "ended")
    .map(({ zone }): Zone => zoneOfKey(zone) ?? { kind: "all" });
  const failing = new Map(fails.map((row) => [`${row.surface}/${row.model}`, row.cell]));
  return works
    .map(({ surface, model, cell }) => ({
      surface,
      model,
      works: cell,
      of: cell + (failing.get(`${surface}/${model}`) ?? 0),
    }))
    .filter((cell) => cell.works >= minVotes && cell.works >= minShare * cell.of)
    .filter(({ surface, model }) => !open.some((zone) => zonesOverlap(zone, meantBy(surface, model))))
    .sort((one, other) => other.works - one.works)
    .slice(0, maxShown);
}

/** All that somebody may mean who is not sure of the surface, of the model or of both. */
const meantBy = (surface: string, model: string): Zone => zoneOfFilter(known(surface), known(model));

const known = (id: string) => (id === "not-sure" ? null : id);
