import { zoneOfKey } from "@/lib/catalog/zones";
import { concerns } from "@/lib/comparison/scope";
import type { IncidentSummary, OutageSummary } from "./snapshot";

/** An outage of ours and the first official post about it; nulls where none came. `posted` is ISO 8601. */
export interface OutagePost {
  outage: OutageSummary;
  incident: string | null;
  posted: string | null;
  incidentName: string | null;
}

/** How far outside an outage an official incident about it may lie. */
const slackMs = 60 * 60_000;

/** Pairs each outage with the earliest post of an incident that shares a cell and some time with it. */
export function pairPosts(
  outages: readonly OutageSummary[],
  incidents: readonly IncidentSummary[],
): OutagePost[] {
  return outages.map((outage) => {
    const [first] = incidents
      .filter((incident) => meets(outage, incident))
      .toSorted((a, b) => Date.parse(a.posted) - Date.parse(b.posted));
    return {
      outage,
      incident: first?.id ?? null,
      posted: first?.posted ?? null,
      incidentName: first?.name ?? null,
    };
  });
}

function meets(outage: OutageSummary, incident: IncidentSummary): boolean {
  const zone = zoneOfKey(outage.zone);
  if (zone === null || incident.impact === "maintenance" || !concerns(incident, zone)) return false;
  const from = Date.parse(outage.onset) - slackMs;
  const to = outage.ended === null ? Number.POSITIVE_INFINITY : Date.parse(outage.ended) + slackMs;
  const closed = incident.resolved === null ? Number.POSITIVE_INFINITY : Date.parse(incident.resolved);
  return Date.parse(incident.posted) <= to && Math.max(closed, Date.parse(incident.posted)) >= from;
}
