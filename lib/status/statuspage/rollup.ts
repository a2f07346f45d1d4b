import { zoneOfKey } from "@/lib/catalog/zones";
import type { OfficialState, Snapshot } from "../snapshot";
import { pageId } from "./ids";
import { officialWords } from "./official-words";
import { impactOf } from "./outage-effect";
import { utcWords } from "./plain-words";
import { type Indicator, indicators, type StatuspagePage, type StatuspageStatus, worstOf } from "./shape";

/** The page that every answer begins with. */
export const pageOf = ({ countsReadAt, demo }: Snapshot, publicUrl: string): StatuspagePage => ({
  id: pageId,
  name: `Not Just You (unofficial${demo ? ", demonstration" : ""})`,
  url: publicUrl,
  time_zone: "Etc/UTC",
  updated_at: countsReadAt,
});

const ofOfficial: Readonly<Partial<Record<OfficialState, Indicator>>> = {
  degraded: "minor",
  partial_outage: "major",
  major_outage: "critical",
};

/**
 * The page's status: the worst that users or the official page say. `none` is said only by a verdict that is quiet
 * and without an open outage or incident; where we cannot tell it is `minor`, the mildest value that is not green.
 */
export function statusOf(snapshot: Snapshot): StatuspageStatus {
  const { verdict, official, outages } = snapshot;
  const isUnknown = verdict.state === "unknown";
  const open = outages.filter(({ phase }) => phase !== "ended" && !isUnknown);
  const found: Indicator[] = [
    verdict.state === "quiet" ? "none" : "minor",
    ...open.map(({ tier, zone }) => impactOf({ tier, zone: zoneOfKey(zone) ?? { kind: "all" } })),
    official.incidents.length > 0 ? "minor" : "none",
    (official.fresh && ofOfficial[official.state]) || "none",
  ];
  const since = isUnknown && verdict.since !== null ? `Since ${utcWords(verdict.since)}.` : "";
  const says = [verdict.headline, verdict.detail, since, officialWords(official)];
  return { indicator: worstOf(indicators, found), description: says.filter((part) => part !== "").join(" ") };
}
