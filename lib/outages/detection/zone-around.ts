import { type Zone, zoneKey } from "@/lib/catalog/zones";
import type { ZonePlan } from "./zone-plan";

/** The zone of the plan with fewest cells that holds every cell of these; everything where none smaller does. */
export function zoneAround(zones: readonly Zone[], plan: ZonePlan): Zone {
  const held = zones.map((zone) => plan.zoneOf(zoneKey(zone))?.holds ?? plan.cells.map(() => true));
  const size = (holds: readonly boolean[]) => holds.filter(Boolean).length;
  const holdsAll = (holds: readonly boolean[]) =>
    held.every((inner) => inner.every((cell, at) => !cell || holds[at] === true));
  const [smallest] = plan.zones
    .filter(({ holds }) => holdsAll(holds))
    .sort((one, other) => size(one.holds) - size(other.holds));
  return smallest?.zone ?? { kind: "all" };
}
