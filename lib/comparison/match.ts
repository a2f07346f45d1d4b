import { type Cells, cellsChosen, cellsOf, cellsOverlap, type Zone } from "@/lib/catalog/zones";
import type { IncidentSummary } from "@/lib/official/record/incident";
import type { Outage } from "@/lib/outages/detection/outage";
import { minuteMs } from "@/lib/platform/time/units";

/** An outage and an incident match if their times are at most this far apart (docs/detection.md). */
export const toleranceMs = 30 * minuteMs;

type OutageSpan = Pick<Outage, "zone" | "alarmAt" | "endedAt">;

/** The fields of an outage that decide whether an incident matches. `judged` has the decisions of moderators. */
export interface OutageTimes extends OutageSpan {
  judged?: {
    /** The outage and those merged into it, as we detected them. */
    spans: readonly OutageSpan[];
    matches: readonly { incident: string; together: boolean }[];
  };
}

/**
 * Whether an incident is about an outage: their scopes share a cell, and the outage (alarm to end) overlaps
 * [claimed − 30 min, resolved + 30 min]. An open incident has no end; a deleted one ended when it was deleted.
 * Maintenance never matches. A moderator’s correction decides.
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

/**
 * When an incident ended, in ms: when it was resolved or deleted from the page. Infinity while it is open. An incident
 * that is resolved without a time ended with its post.
 */
export function incidentEnd({ resolved, vanished, status, posted }: IncidentSummary): number {
  const called = status === "resolved" || status === "postmortem";
  const ended = resolved ?? vanished ?? (called ? posted : null);
  return ended === null ? Number.POSITIVE_INFINITY : Date.parse(ended);
}

/** The surfaces and models that an incident names. An empty list means that it names none, not that it means all. */
export interface Scope {
  surfaces: readonly string[];
  models: readonly string[];
  /** It mentions many models without naming them. */
  many: boolean;
}

/** Whether an incident’s scope and an outage’s zone share a cell. An empty scope shares none. */
export const concerns = (scope: Scope, zone: Zone): boolean => concernsCells(scope, cellsOf(zone));

/** Whether an incident’s scope contains one of these cells. */
export function concernsCells(scope: Scope, cells: Cells): boolean {
  if (scope.surfaces.length === 0 && scope.models.length === 0) return scope.many;
  return cellsOverlap(cellsChosen(scope), cells);
}
