import { zoneKey, zoneName } from "@/lib/catalog/zones";
import { byPost, type Lags, lagsOf } from "@/lib/comparison/lag";
import { matches } from "@/lib/comparison/match";
import type { IncidentSummary } from "@/lib/official/record/incident";
import { backdatedMinutes } from "@/lib/official/record/times";
import type { ModeratorDecisions, Outage } from "@/lib/outages/detection/outage";
import type { OutageSummary } from "./snapshot";

/** An outage in the responses of `/api/v1/outages`. Times are ISO 8601, lags are minutes after our alarm. */
export interface OutageResponse {
  id: string;
  name: string;
  /** The zone of the alarm, then the zones it moved to. The last one is current. */
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
  /** What the status page posted about it, earliest first. */
  incidents: (Pick<
    IncidentSummary,
    "id" | "name" | "impact" | "posted" | "claimed" | "firstSeen" | "componentRed" | "resolved"
  > & {
    backdatedMinutes: number;
  })[];
  /** When and why we withdrew it, and how many reports were removed; null if it was not withdrawn. */
  withdrawn: { at: string; why: string; reports: number } | null;
  /** Removals that hide reports of it, newest first. */
  removals: { id: string; at: string; why: string; reports: number }[];
  /** A moderator’s remark. */
  remark: ModeratorDecisions["remark"];
  /** Later outages that a moderator merged into it, and the earlier outage that it was merged into. */
  merged: ModeratorDecisions["merged"];
  mergedInto: ModeratorDecisions["mergedInto"];
  /** Incidents that a moderator linked to it or unlinked from it. */
  corrections: ModeratorDecisions["matches"];
  /** Against the earliest post and the earliest component red; null without a post. Negative if the status page was first. */
  lagMinutes: Lags | null;
}

/** An outage with the incidents that are about it. */
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

/** When an outage was withdrawn, how many of its reports were removed, and the newest reason; null if it was not. */
export function withdrawalOf({ withdrawnAt, removals = [] }: Outage): OutageResponse["withdrawn"] {
  if (!withdrawnAt) return null;
  const reports = removals.reduce((sum, removal) => sum + removal.reports, 0);
  return { at: withdrawnAt.toISOString(), why: removals[0]?.why ?? "", reports };
}

/** An outage in the snapshot: its zone as a name, its times as ISO 8601. */
export function summarizeOutage(outage: Outage): OutageSummary {
  const { zone } = outage;
  return {
    id: outage.id,
    zone: zoneKey(zone),
    surface: "surface" in zone ? zone.surface : null,
    model: "model" in zone ? zone.model : null,
    name: zoneName(zone),
    tier: outage.tier,
    phase: outage.phase,
    onset: outage.onsetAt.toISOString(),
    alarm: outage.alarmAt.toISOString(),
    ended: outage.endedAt?.toISOString() ?? null,
    people: outage.people,
    peakPeople: outage.peakPeople,
    symptom: outage.symptoms[0]?.symptom ?? null,
    ...withdrawnOf(outage),
    ...(outage.judged ? { judged: judgedOf(outage.judged) } : {}),
  };
}

function withdrawnOf(outage: Outage): Pick<OutageSummary, "withdrawn"> {
  const withdrawal = withdrawalOf(outage);
  return withdrawal ? { withdrawn: { reports: withdrawal.reports, why: withdrawal.why } } : {};
}

const judgedOf = ({ spans, matches }: ModeratorDecisions): OutageSummary["judged"] => ({
  spans: spans.map((span) => ({
    zone: zoneKey(span.zone),
    alarm: span.alarmAt.toISOString(),
    ended: span.endedAt?.toISOString() ?? null,
  })),
  matches: matches.map(({ incident, together }) => ({ incident, together })),
});
