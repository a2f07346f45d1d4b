import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { type Zone, zoneHolds, zoneOfKey } from "@/lib/catalog/zones";
import type { IncidentSummary, Snapshot } from "@/lib/status/snapshot";

/** Our alarm and their post about the same thing, ISO 8601, and post − alarm in ms. */
export interface Acknowledgement {
  alarm: string;
  posted: string;
  lagMs: number;
}

/** The first open incident that speaks of the confirmed outage with most people; null when there is none. */
export function acknowledgementOf({ outages, official }: Snapshot): Acknowledgement | null {
  const outage = outages
    .filter(({ tier, phase }) => tier === "confirmed" && phase !== "ended")
    .sort((one, other) => other.people - one.people)[0];
  if (!outage || !official.fresh) return null;
  const zone = zoneOfKey(outage.zone) ?? { kind: "all" };
  const incident = official.incidents
    .filter((candidate) => speaksOf(candidate, zone))
    .sort((one, other) => Date.parse(one.posted) - Date.parse(other.posted))[0];
  if (!incident) return null;
  const lagMs = Date.parse(incident.posted) - Date.parse(outage.alarm);
  return { alarm: outage.alarm, posted: incident.posted, lagMs };
}

function speaksOf(incident: IncidentSummary, zone: Zone): boolean {
  if (incident.surfaces.length + incident.models.length === 0) return incident.many;
  const itsSurfaces = incident.surfaces.length > 0 ? incident.surfaces : surfaces.map(({ id }) => id);
  const itsModels = incident.models.length > 0 ? incident.models : models.map(({ id }) => id);
  return itsSurfaces.some((surface) => itsModels.some((model) => zoneHolds(zone, surface, model)));
}
