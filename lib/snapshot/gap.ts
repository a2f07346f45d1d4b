import { zoneOfKey } from "@/lib/catalog/zones";
import { concerns } from "@/lib/comparison/match";
import type { Gap, IncidentSummary, OfficialWord, OutageSummary } from "./snapshot";

/**
 * The gap now. It is open while a confirmed outage is open and the status page, read recently, says "operational".
 * It counts from our alarm, or from the time at which the page resolved or deleted its incident about the outage.
 */
export function gapNow(
  outages: readonly OutageSummary[],
  official: OfficialWord,
  recent: readonly IncidentSummary[],
): Gap {
  if (!official.fresh || official.state !== "operational") return noGap;
  const [first] = outages
    .filter((outage) => outage.tier === "confirmed" && outage.phase !== "ended")
    .map((outage) => gapOf(outage, recent))
    .sort((one, other) => one.since.localeCompare(other.since));
  return first ? { open: true, ...first } : noGap;
}

/** No gap is open. */
export const noGap: Gap = { open: false, since: null, closed: null, outage: null };

type OutageGap = Pick<Gap, "closed" | "outage"> & { since: string };

function gapOf(outage: OutageSummary, recent: readonly IncidentSummary[]): OutageGap {
  const zone = zoneOfKey(outage.zone) ?? { kind: "all" };
  return recent
    .filter((incident) => concerns(incident, zone))
    .flatMap(({ resolved, vanished }): OutageGap[] => {
      if (resolved !== null) return [{ since: resolved, closed: "resolved", outage: outage.id }];
      return vanished === null ? [] : [{ since: vanished, closed: "gone", outage: outage.id }];
    })
    .reduce((latest, gap) => (gap.since > latest.since ? gap : latest), {
      since: outage.alarm,
      closed: null,
      outage: outage.id,
    });
}
