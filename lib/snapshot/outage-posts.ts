import { zoneOfKey } from "@/lib/catalog/zones";
import { matches } from "@/lib/comparison/match";
import type { IncidentSummary, OutageSummary } from "./snapshot";

/** An outage and the first official post about it; null without a post. `posted` is ISO 8601. */
export interface OutagePost {
  outage: OutageSummary;
  incident: string | null;
  posted: string | null;
  incidentName: string | null;
}

/** Pairs each outage with the earliest incident that overlaps it in cells and time. */
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

/** Empty for an unknown zone. */
function spanOf({ zone, alarm, ended }: Pick<OutageSummary, "zone" | "alarm" | "ended">) {
  const known = zoneOfKey(zone);
  const times = { alarmAt: new Date(alarm), endedAt: ended === null ? null : new Date(ended) };
  return known ? [{ zone: known, ...times }] : [];
}
