import type { IncidentSummary } from "@/lib/official/record/incident";
import type { Outage } from "@/lib/outages/detection/outage";
import { minuteMs } from "@/lib/platform/time/units";
import { incidentEnd } from "./incident-end";
import { concerns } from "./scope";

/** An outage and an incident belong together when their times lie this close: `detection.md`. */
export const toleranceMs = 30 * minuteMs;

type OutageSpan = Pick<Outage, "zone" | "alarmAt" | "endedAt">;

/** What of an outage decides whether an incident is about it; `judged` is what moderators said of it. */
export interface OutageTimes extends OutageSpan {
  judged?: {
    /** Of an outage into which others were merged: each as it was found. */
    spans: readonly OutageSpan[];
    matches: readonly { incident: string; together: boolean }[];
  };
}

/**
 * Whether an incident is about an outage: their scopes share a cell, and the outage (alarm to end) touches
 * [claimed − 30 min, resolved + 30 min]. What is still open has no end; what is gone from the page ended then. Maintenance is about no outage.
 * Where a moderator corrected it, it is as they said.
 */
export function matches(outage: OutageTimes, incident: IncidentSummary): boolean {
  if (incident.impact === "maintenance") return false;
  const corrected = outage.judged?.matches.find((match) => match.incident === incident.id);
  if (corrected) return corrected.together;
  return (outage.judged?.spans ?? [outage]).some((span) => meets(span, incident));
}

function meets(outage: OutageSpan, incident: IncidentSummary): boolean {
  const claimed = Date.parse(incident.claimed ?? incident.posted);
  const from = Math.min(claimed, Date.parse(incident.posted)) - toleranceMs;
  const to = incidentEnd(incident) + toleranceMs;
  const alarm = outage.alarmAt.getTime();
  const end = outage.endedAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return alarm <= to && end >= from && concerns(incident, outage.zone);
}
