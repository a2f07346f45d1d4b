import { closedStatuses } from "@/lib/official/feed";
import type { IncidentSummary } from "@/lib/official/incident";

/**
 * When an incident was over, in ms: resolved, or gone from the page. Infinity while it stands open. One that is called
 * closed and gives no end is known for no longer than its post.
 */
export function incidentEnd({ resolved, vanished, status, posted }: IncidentSummary): number {
  const ended = resolved ?? vanished ?? (closedStatuses.includes(status) ? posted : null);
  return ended === null ? Number.POSITIVE_INFINITY : Date.parse(ended);
}
