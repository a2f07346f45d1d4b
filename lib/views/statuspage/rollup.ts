import { zoneOfKey } from "@/lib/catalog/zones";
import type { OfficialState, Snapshot } from "@/lib/snapshot/snapshot";
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
 * and without an open outage or incident; where we cannot tell, and while an outage subsides, it is `minor`, the mildest
 * value that is not green.
 */
export function statusOf(snapshot: Snapshot): StatuspageStatus {
  const { verdict, official, outages } = snapshot;
  const isUnknown = verdict.state === "unknown";
  const open = outages.filter(({ phase }) => phase !== "ended" && !isUnknown);
  const found: Indicator[] = [
    verdict.state === "quiet" ? "none" : "minor",
    ...open
      .filter(({ phase }) => phase === "active")
      .map(({ tier, zone }) => impactOf({ tier, zone: zoneOfKey(zone) ?? { kind: "all" } })),
    official.incidents.length > 0 ? "minor" : "none",
    (official.fresh && ofOfficial[official.state]) || "none",
  ];
  const description = `${usersWords(verdict, open)}. ${officialWords(official)}`;
  return { indicator: worstOf(indicators, found), description };
}

/** What users say, short enough for a label. */
function usersWords({ state, since }: Snapshot["verdict"], open: Snapshot["outages"]): string {
  const confirmed = open.filter(({ tier }) => tier === "confirmed");
  const named = (confirmed.length > 0 ? confirmed : open).map(({ name }) => name).join(", ");
  if (confirmed.length > 0) return `Users report an outage: ${named}`;
  if (open.length > 0) return `Users report problems, not confirmed yet: ${named}`;
  if (state === "quiet") return "Looks fine from here";
  if (state === "signal") return "More users report problems than usual";
  if (state === "official-only") return "Few users report problems";
  return since === null
    ? "We cannot tell: too few reports"
    : `We cannot tell: our own counts are stale since ${utcWords(since)}`;
}
