import { closedStatuses } from "@/lib/official/feed/feed";
import type { IncidentEvent } from "@/lib/outages/events/event";
import type { IncidentWrite, KnownIncident } from "./take-incident";

const isClosed = (row: { status: string; resolvedAt: Date | null }) =>
  row.resolvedAt !== null || closedStatuses.includes(row.status);

/**
 * What the official page did with an incident, as a copy of it tells: one event, the one that says most. Only what
 * our own poller saw appear is one: what stood there before our first reading, an import or a table tells of nothing new.
 */
export function eventOfWrite(write: IncidentWrite, known: KnownIncident | undefined): IncidentEvent[] {
  const { id, row, seenAt, updates } = write;
  if (row.origin !== "feed") return [];
  const event = (kind: IncidentEvent["kind"]): IncidentEvent[] => [
    { subject: "incident", subjectId: id, kind, at: seenAt },
  ];
  if (!known) return row.firstSeenAt ? event("posted") : [];
  if (known.origin !== "feed") return [];
  const { status, resolved } = known.incident;
  if (isClosed(row) && !isClosed({ status, resolvedAt: resolved === null ? null : new Date(resolved) }))
    return event("resolved");
  const fresh = updates.filter((update) => !known.incident.updates.some(({ id: old }) => old === update.id));
  return fresh.some((update) => update.firstSeenAt !== null) ? event("updated") : [];
}
