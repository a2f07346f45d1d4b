import { zoneOfKey } from "@/lib/catalog/zones";
import { concerns } from "@/lib/comparison/scope";
import type { Gap, IncidentSummary, OfficialWord, OutageSummary } from "./snapshot";

/**
 * The gap now: open while a confirmed outage is open and the official page, freshly read, says that all is well.
 * It counts from the alarm, or from the moment when the page closed an incident about it, or took it away.
 */
export function gapNow(
  outages: readonly OutageSummary[],
  official: OfficialWord,
  recent: readonly IncidentSummary[],
): Gap {
  if (!official.fresh || official.state !== "operational") return { open: false, since: null };
  const starts = outages
    .filter((outage) => outage.tier === "confirmed" && outage.phase !== "ended")
    .map((outage) => unacknowledgedSince(outage, recent))
    .sort();
  return { open: starts.length > 0, since: starts[0] ?? null };
}

function unacknowledgedSince(outage: OutageSummary, recent: readonly IncidentSummary[]): string {
  const zone = zoneOfKey(outage.zone) ?? { kind: "all" };
  return recent
    .filter((incident) => concerns(incident, zone))
    .map((incident) => incident.resolved ?? incident.vanished ?? outage.alarm)
    .reduce((latest, resolved) => (resolved > latest ? resolved : latest), outage.alarm);
}
