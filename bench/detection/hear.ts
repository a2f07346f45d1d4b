import { usedCells } from "@/lib/demo/simulation/scope";
import { zonePlan } from "@/lib/outages/detection/zone-plan";
import type { Said } from "./contestant";
import type { Found } from "./judge";

const plan = zonePlan();
const cellsOf = new Map(
  plan.zones.map((zone) => [
    zone.key,
    new Set(plan.cells.flatMap((cell, at) => (zone.holds[at] ? [`${cell.surface}/${cell.model}`] : []))),
  ]),
);

/** Each cell's share of all use, by its key. */
export const cellShares: ReadonlyMap<string, number> = new Map(
  usedCells.map((cell) => [`${cell.surface}/${cell.model}`, cell.share]),
);

/** Adds what a detector says in a minute to what it has found, by alarm. */
export function hear(found: Map<string, Found>, said: readonly Said[]): void {
  for (const { id, kind, minute, zone, overMinute } of said) {
    const one = found.get(id) ?? { zones: [], confirmedMinute: null, endedMinute: null };
    found.set(id, one);
    if (kind === "ended") one.endedMinute = overMinute ?? minute;
    else if (kind === "confirmed") one.confirmedMinute ??= minute;
    else one.zones.push({ minute, cells: cellsOf.get(zone) ?? new Set() });
  }
}
