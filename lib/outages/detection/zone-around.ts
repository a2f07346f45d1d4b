import { type Zone, zoneWithin } from "@/lib/catalog/zones";
import type { ZonePlan } from "./zone-plan";

/** The zone of the plan with fewest cells that holds every cell of these; everything where none smaller does. */
export function zoneAround(zones: readonly Zone[], plan: ZonePlan): Zone {
  const size = (holds: readonly boolean[]) => holds.filter(Boolean).length;
  const [smallest] = plan.zones
    .filter((outer) => zones.every((zone) => zoneWithin(zone, outer.zone)))
    .sort((one, other) => size(one.holds) - size(other.holds));
  return smallest?.zone ?? { kind: "all" };
}
