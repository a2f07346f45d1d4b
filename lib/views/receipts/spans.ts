import type { Zone } from "@/lib/catalog/zones";
import { incidentEnd } from "@/lib/comparison/incident-end";
import type { Span } from "@/lib/comparison/uptime";
import type { IncidentRecord } from "@/lib/official/record/incident";
import type { Outage } from "@/lib/outages/detection/outage";

/**
 * The times (ms) of an outage, from its estimated onset to its end or now, each with its place: one, or more where
 * others were found to be part of it.
 */
export const outageParts = (outage: Outage, now: Date): (Span & { zone: Zone })[] =>
  (outage.judged?.spans ?? [outage]).map(({ zone, onsetAt, endedAt }) => ({
    zone,
    from: onsetAt.getTime(),
    to: (endedAt ?? now).getTime(),
  }));

/**
 * The time (ms) of an incident, from its post, or from the start that it claims where that is earlier, to its end. While
 * it stands open it lasts until now; of one that was only imported and gives no end nothing more is known than its post.
 */
export function incidentSpan(incident: IncidentRecord, now: Date, asClaimed = false): Span {
  const posted = Date.parse(incident.posted);
  const claimed = incident.claimed === null || !asClaimed ? posted : Date.parse(incident.claimed);
  const end = incidentEnd(incident);
  const known = Number.isFinite(end) ? end : incident.origin === "feed" ? now.getTime() : posted;
  return { from: Math.min(posted, claimed), to: Math.max(posted, known) };
}
