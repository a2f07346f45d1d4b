import type { IncidentSummary } from "@/lib/official/record/incident";

/**
 * When an incident was over, in ms: resolved, or gone from the page. Infinity while it stands open. One that is called
 * resolved and gives no end is known for no longer than its post.
 */
export function incidentEnd({ resolved, vanished, status, posted }: IncidentSummary): number {
  const called = status === "resolved" || status === "postmortem";
  const ended = resolved ?? vanished ?? (called ? posted : null);
  return ended === null ? Number.POSITIVE_INFINITY : Date.parse(ended);
}
