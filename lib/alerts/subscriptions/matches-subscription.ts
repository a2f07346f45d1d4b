import { type Zone, zoneWithin } from "@/lib/catalog/zones";
import { concerns, type Scope } from "@/lib/comparison/match";
import type { OutageChange } from "@/lib/outages/events/event";
import {
  type AlertFilter,
  type Criteria,
  filterOverlaps,
  isUnfiltered,
  zonesOfAlertFilter,
} from "./subscription";

/** A change to an outage, as far as it decides who gets a message. */
export interface OutageUpdate {
  kind: OutageChange;
  /** Its zone and tier at that time. */
  zone: Zone;
  tier: "signal" | "confirmed";
  /** Its zones before. */
  earlier: readonly Zone[];
}

/** Whether an outage affects more than it ever did. */
const hasSpread = ({ zone, earlier }: OutageUpdate): boolean =>
  earlier.every((before) => zoneWithin(before, zone)) && !earlier.some((before) => zoneWithin(zone, before));

/**
 * Whether a subscription gets a message about a change to an outage. There is none when reports fall, or when the zone
 * changes without growing. When an outage reaches a filter for the first time, it counts as new there. The end of an
 * unconfirmed outage, and a withdrawal, go only to subscriptions that got a message about the outage.
 */
export function matchesOutageUpdate(criteria: Criteria, update: OutageUpdate): boolean {
  const { kind, zone, tier, earlier } = update;
  const wants = (topic: string) => criteria.wants.includes(topic);
  const isAffected = filterOverlaps(criteria, zone);
  const wasAffected = earlier.some((before) => filterOverlaps(criteria, before));
  switch (kind) {
    case "opened":
    case "confirmed":
    case "reopened":
      return isAffected && wants(tier);
    case "placed":
      return isAffected && wants(tier) && (!wasAffected || hasSpread(update));
    case "ended":
      return (isAffected || wasAffected) && wants("end") && (tier === "confirmed" || wants("signal"));
    case "unconfirmed":
      return (isAffected || wasAffected) && wants("confirmed");
    case "withdrawn":
      return (isAffected || wasAffected) && (wants("signal") || (tier === "confirmed" && wants("confirmed")));
    case "returned":
    case "subsiding":
    case "active again":
      return false;
  }
}

/** Whether an official incident is about a filter. An incident that names nothing matches only an empty filter. */
const isAbout = (scope: Scope, filter: AlertFilter): boolean =>
  isUnfiltered(filter) || zonesOfAlertFilter(filter).some((zone) => concerns(scope, zone));

/** Whether a subscription gets a message about a change to an official incident. */
export const matchesIncidentUpdate = (criteria: Criteria, scope: Scope): boolean =>
  criteria.wants.includes("official") && isAbout(scope, criteria);

/**
 * Whether a subscription that waits for recovery gets its message, now that an outage in these zones or an incident of
 * this scope is over. It does not while another outage is open there.
 */
export function matchesRecovery(
  criteria: Criteria,
  over: { zones: readonly Zone[] } | { scope: Scope },
  openZones: readonly Zone[],
): boolean {
  if (!criteria.wants.includes("back")) return false;
  if (openZones.some((zone) => filterOverlaps(criteria, zone))) return false;
  return "zones" in over
    ? over.zones.some((zone) => filterOverlaps(criteria, zone))
    : isAbout(over.scope, criteria);
}
