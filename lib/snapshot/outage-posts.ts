import { zoneOfKey } from "@/lib/catalog/zones";
import { matches } from "@/lib/comparison/match";
import type { IncidentSummary, OutageSummary } from "./snapshot";

/** An outage of ours and the first official post about it; nulls where none came. `posted` is ISO 8601. */
export interface OutagePost {
  outage: OutageSummary;
  incident: string | null;
  posted: string | null;
  incidentName: string | null;
}

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

function meets({ judged, ...outage }: OutageSummary, incident: IncidentSummary): boolean {
  const [own] = spanOf(outage);
  if (!own) return false;
  const said = judged && { spans: judged.spans.flatMap(spanOf), matches: judged.matches };
  return matches(said ? { ...own, judged: said } : own, incident);
}

/** Empty for a zone that nobody knows. */
function spanOf({ zone, alarm, ended }: Pick<OutageSummary, "zone" | "alarm" | "ended">) {
  const known = zoneOfKey(zone);
  const times = { alarmAt: new Date(alarm), endedAt: ended === null ? null : new Date(ended) };
  return known ? [{ zone: known, ...times }] : [];
}
