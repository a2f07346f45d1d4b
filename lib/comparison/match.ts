import type { Outage } from "@/lib/detection/outage";
import type { IncidentSummary } from "@/lib/official/incident";
import { incidentEnd } from "./incident-end";
import { concerns } from "./scope";

/** An outage and an incident belong together when their times lie this close: `detection.md`. */
export const toleranceMs = 30 * 60_000;

/** What of an outage decides whether an incident is about it. */
export type OutageTimes = Pick<Outage, "zone" | "alarmAt" | "endedAt">;

/**
 * Whether an incident is about an outage: their scopes share a cell, and the outage (alarm to end) touches
 * [claimed − 30 min, resolved + 30 min]. What is still open has no end; what is gone from the page ended then. Maintenance is about no outage.
 */
export function matches(outage: OutageTimes, incident: IncidentSummary): boolean {
  if (incident.impact === "maintenance") return false;
  const claimed = Date.parse(incident.claimed ?? incident.posted);
  const from = Math.min(claimed, Date.parse(incident.posted)) - toleranceMs;
  const to = incidentEnd(incident) + toleranceMs;
  const alarm = outage.alarmAt.getTime();
  const end = outage.endedAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return alarm <= to && end >= from && concerns(incident, outage.zone);
}
