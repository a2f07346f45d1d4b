import { zoneKey, zoneName } from "@/lib/catalog/zones";
import { byPost, type Lags, lagsOf } from "@/lib/comparison/lag";
import { matches } from "@/lib/comparison/match";
import type { IncidentSummary } from "@/lib/official/record/incident";
import { backdatedMinutes } from "@/lib/official/record/times";
import type { Judged } from "@/lib/outages/detection/judged";
import type { Outage } from "@/lib/outages/detection/outage";

/** An outage as `/api/v1/outages` tells it; times are ISO 8601, lags minutes after our alarm. */
export interface OutageResponse {
  id: string;
  name: string;
  /** Where it was found, and where it was placed later; the last one holds. */
  zones: { zone: string; since: string }[];
  zone: string;
  tier: Outage["tier"];
  phase: Outage["phase"];
  onset: string;
  alarm: string;
  confirmed: string | null;
  ended: string | null;
  /** People since the onset, and the most in 15 minutes. */
  people: number;
  peak: { people: number; at: string };
  symptoms: Outage["symptoms"];
  events: Outage["events"];
  /** What the official page posted about it, earliest first. */
  incidents: (Pick<
    IncidentSummary,
    "id" | "name" | "impact" | "posted" | "claimed" | "firstSeen" | "componentRed" | "resolved"
  > & {
    backdatedMinutes: number;
  })[];
  /** When and why it was withdrawn: without so many reports that were removed there was none. Null: it stands. */
  withdrawn: { at: string; why: string; reports: number } | null;
  /** What removals of reports took from it, newest first. */
  removals: { id: string; at: string; why: string; reports: number }[];
  /** What a moderator says of it. */
  remark: Judged["remark"];
  /** Later outages that a moderator found to be part of it, and the earlier one that it is part of. */
  merged: Judged["merged"];
  mergedInto: Judged["mergedInto"];
  /** Incidents that are about it, or are not, by a moderator’s word. */
  corrections: Judged["matches"];
  /** Against the earliest post, and the earliest component red; null while or if nothing was posted. Negative: the official page was first. */
  lagMinutes: Lags | null;
}

/** An outage beside what the official page posted about it. */
export function toOutageResponse(outage: Outage, incidents: readonly IncidentSummary[]): OutageResponse {
  const about = byPost(incidents.filter((incident) => matches(outage, incident)));
  const [first, ...later] = about;
  return {
    id: outage.id,
    name: zoneName(outage.zone),
    zones: outage.zones,
    zone: zoneKey(outage.zone),
    tier: outage.tier,
    phase: outage.phase,
    onset: outage.onsetAt.toISOString(),
    alarm: outage.alarmAt.toISOString(),
    confirmed: outage.confirmedAt?.toISOString() ?? null,
    ended: outage.endedAt?.toISOString() ?? null,
    people: outage.people,
    peak: { people: outage.peakPeople, at: outage.peakAt.toISOString() },
    symptoms: outage.symptoms,
    events: outage.events,
    incidents: about.map((incident) => ({
      id: incident.id,
      name: incident.name,
      impact: incident.impact,
      posted: incident.posted,
      claimed: incident.claimed,
      firstSeen: incident.firstSeen,
      componentRed: incident.componentRed,
      resolved: incident.resolved,
      backdatedMinutes: backdatedMinutes(incident.claimed, incident.posted),
    })),
    withdrawn: withdrawalOf(outage),
    removals: (outage.removals ?? []).map((removal) => ({ ...removal, at: removal.at.toISOString() })),
    remark: outage.judged?.remark ?? null,
    merged: outage.judged?.merged ?? [],
    mergedInto: outage.judged?.mergedInto ?? null,
    corrections: outage.judged?.matches ?? [],
    lagMinutes: first ? lagsOf(outage.alarmAt, first, later) : null,
  };
}

/** When an outage was withdrawn, with all reports that were removed of it and the newest removal's reason; null: it stands. */
export function withdrawalOf({ withdrawnAt, removals = [] }: Outage): OutageResponse["withdrawn"] {
  if (!withdrawnAt) return null;
  const reports = removals.reduce((sum, removal) => sum + removal.reports, 0);
  return { at: withdrawnAt.toISOString(), why: removals[0]?.why ?? "", reports };
}
