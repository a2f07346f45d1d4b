import { type Zone, zoneOfFilter, zoneOfKey, zonesOverlap } from "@/lib/catalog/zones";
import type { CellRow } from "@/lib/crowd/counts/count";
import type { OutageSummary, Works } from "./snapshot";

/** A cell still works if it has at least this many votes, and this share of all its reports and votes. */
const minVotes = 3;
const minShare = 0.6;
const maxCells = 4;

/** Cells that still work by votes, most votes first. Cells that overlap an open outage are left out. */
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
    .slice(0, maxCells);
}

/** Every cell that a person can mean who is not sure of the surface, the model or both. */
const meantBy = (surface: string, model: string): Zone => zoneOfFilter(known(surface), known(model));

const known = (id: string) => (id === "not-sure" ? null : id);
