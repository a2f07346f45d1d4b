import { incidentEnd } from "@/lib/comparison/incident-end";
import type { OfficialSpan } from "@/lib/comparison/uptime";
import type { IncidentRecord } from "@/lib/official/record/incident";
import { surfacesOfComponent } from "@/lib/official/scope/scope";

const stateOf: Readonly<Record<string, OfficialSpan["state"]>> = {
  degraded_performance: "degraded",
  partial_outage: "partial_outage",
  major_outage: "major_outage",
};

/**
 * How bad each surface was by the official record, in spans (ms): each move of its component off operational until the
 * move back, and the whole of every incident that names it, which counts as degraded at least.
 */
export function officialSpans(incidents: readonly IncidentRecord[], now: Date): Map<string, OfficialSpan[]> {
  const spans = new Map<string, OfficialSpan[]>();
  const add = (surface: string, span: OfficialSpan) =>
    spans.set(surface, [...(spans.get(surface) ?? []), span]);
  for (const incident of incidents) {
    if (incident.impact === "maintenance") continue;
    const end = endOf(incident, now);
    for (const surface of incident.surfaces)
      add(surface, { from: Date.parse(incident.posted), to: end, state: "degraded" });
    for (const { surface, ...span } of componentSpans(incident, end)) add(surface, span);
  }
  return spans;
}

/** When an incident was over; of one that was only imported and gives no end, nothing more is known than its post. */
function endOf(incident: IncidentRecord, now: Date): number {
  const end = incidentEnd(incident);
  if (Number.isFinite(end)) return end;
  return incident.origin === "feed" ? now.getTime() : Date.parse(incident.posted);
}

/** The moves of components within one incident; what was not moved back ends with the incident. */
function componentSpans(incident: IncidentRecord, end: number): (OfficialSpan & { surface: string })[] {
  const moves = incident.updates.flatMap((update) =>
    update.transitions.map(({ component, name, after }) => ({
      at: Date.parse(update.created),
      component,
      name,
      state: stateOf[after] ?? null,
    })),
  );
  return moves.flatMap((move, index) => {
    if (move.state === null) return [];
    const next = moves.slice(index + 1).find(({ component }) => component === move.component);
    const span = { from: move.at, to: next?.at ?? end, state: move.state };
    return surfacesOfComponent({ id: move.component, name: move.name }).map((surface) => ({
      surface,
      ...span,
    }));
  });
}
