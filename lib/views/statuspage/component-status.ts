import { zoneOfKey } from "@/lib/catalog/zones";
import { countWords } from "@/lib/snapshot/count-words";
import type { PlaceNow } from "@/lib/snapshot/place-now";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import type { Place } from "./ids";
import { officialSays, type Reason } from "./official-says";
import { statusUnder } from "./outage-effect";
import { utcWords } from "./plain-words";
import { type ComponentStatus, cannotTell, componentStatuses, worstOf } from "./shape";

/** The status of a component and a description that says who says so: the worst that users or the official page say. */
export function componentStatus(
  snapshot: Snapshot,
  place: Place,
  now: PlaceNow,
): { status: ComponentStatus; description: string } {
  const reasons = [...usersSay(snapshot, place, now), ...officialSays(snapshot, place, now)];
  const status = worstOf(
    componentStatuses,
    reasons.map((reason) => reason.status),
  );
  const says = [...new Set(reasons.map((reason) => reason.says))];
  return { status, description: says.join(" ") };
}

function usersSay(snapshot: Snapshot, place: Place, now: PlaceNow): Reason[] {
  const counts = `${countWords(now)}.`;
  if (snapshot.verdict.state === "unknown" && now.users === "unknown") {
    const { headline, detail, since } = snapshot.verdict;
    const from = since === null ? "" : ` Since ${utcWords(since)}.`;
    return [{ status: cannotTell, says: `Not maintenance, but unknown. ${headline} ${detail}${from}` }];
  }
  const outages = now.outages.map((outage) => ({
    status: statusUnder({ ...outage, zone: zoneOfKey(outage.zone) ?? { kind: "all" } }, place),
    says: `Users report failures: ${outage.name}, since ${utcWords(outage.onset)}${certainty(outage)}.`,
  }));
  if (outages.length > 0) return [...outages, { status: "operational", says: counts }];
  if (now.users === "unknown")
    return [
      { status: cannotTell, says: `Not maintenance, but unknown: too few people report here. ${counts}` },
    ];
  if (now.users === "quiet") return [{ status: "operational", says: `Looks fine from here. ${counts}` }];
  return [{ status: "degraded_performance", says: `More people report problems than usual. ${counts}` }];
}

const certainty = ({ tier, phase }: { tier: string; phase: string }) =>
  tier === "signal" ? ", not confirmed yet" : phase === "subsiding" ? ", subsiding" : "";
