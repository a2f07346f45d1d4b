import type { IncidentSummary } from "@/lib/official/record/incident";
import type { Outage } from "@/lib/outages/detection/outage";
import { minuteMs } from "@/lib/platform/time/units";
import { byPost, type Lags, lagsOf } from "./lag";
import { matches } from "./match";

/** The published rule: without a post in this time, an outage is unacknowledged and counts this many minutes. */
export const unacknowledgedMinutes = 240;

/** Who was first. `open` while the status page may still post: during the outage, and until its 240 minutes are over. */
export type LedgerClass = "users-first" | "official-first" | "official-only" | "crowd-only" | "open";

/** The fields of an outage that the ledger needs. */
export type LedgerOutage = Pick<
  Outage,
  "id" | "zone" | "tier" | "onsetAt" | "alarmAt" | "endedAt" | "judged"
>;

/** A row of the ledger: an outage with its incidents, or an incident without an outage. */
export interface LedgerRow<Ours extends LedgerOutage = LedgerOutage> {
  class: LedgerClass;
  outage: Ours | null;
  /** Earliest post first. An outage can match several incidents, and an incident several outages. */
  incidents: IncidentSummary[];
  /** Against the earliest post; null without an outage or incident. */
  lags: Lags | null;
}

/** How many outages and incidents are not in the ledger, and why. */
export interface Exclusions {
  /** Signals that were never confirmed. */
  unconfirmed: number;
  /** Outages that a moderator merged into an earlier one. Together they count once. */
  merged: number;
  /** Outages that we withdrew after moderators removed their reports. */
  withdrawn: number;
  /** Incidents from before our first reading. We could not see when they appeared. */
  notSeenByUs: number;
  maintenance: number;
  /** Outages without a post that the status page may still acknowledge. */
  open: number;
}

export interface Ledger<Ours extends LedgerOutage> {
  /** Newest first. */
  rows: LedgerRow<Ours>[];
  exclusions: Exclusions;
}

/**
 * The ledger of these outages and incidents, with the number of withdrawn outages. `readAt` is when we last read the
 * status page, null for never. We do not know what it posted later, so that silence does not count against it.
 */
export function ledgerOf<Ours extends LedgerOutage>(
  outages: readonly Ours[],
  incidents: readonly IncidentSummary[],
  readAt: Date | null,
  withdrawn = 0,
): Ledger<Ours> {
  const confirmed = outages.filter((outage) => outage.tier === "confirmed");
  const genuine = incidents.filter((incident) => incident.impact !== "maintenance");
  const rows = confirmed.map((outage) => rowOf(outage, genuine, readAt));
  const matched = new Set(rows.flatMap((row) => row.incidents.map((incident) => incident.id)));
  const unmatched = genuine.filter((incident) => !matched.has(incident.id));
  const seen = unmatched.filter((incident) => incident.firstSeen !== null);
  const officialOnly = seen.map(
    (incident): LedgerRow<Ours> => ({
      class: "official-only",
      outage: null,
      incidents: [incident],
      lags: null,
    }),
  );
  return {
    rows: [...rows, ...officialOnly].sort((one, other) => startOf(other) - startOf(one)),
    exclusions: {
      unconfirmed: outages.length - confirmed.length,
      merged: outages.reduce((sum, { judged }) => sum + (judged?.merged.length ?? 0), 0),
      withdrawn,
      notSeenByUs: unmatched.length - seen.length,
      maintenance: incidents.length - genuine.length,
      open: rows.filter((row) => row.class === "open").length,
    },
  };
}

function rowOf<Ours extends LedgerOutage>(
  outage: Ours,
  incidents: readonly IncidentSummary[],
  readAt: Date | null,
): LedgerRow<Ours> {
  const about = byPost(incidents.filter((incident) => matches(outage, incident)));
  const [first, ...later] = about;
  if (!first) return { class: unacknowledged(outage, readAt), outage, incidents: [], lags: null };
  const lags = lagsOf(outage.alarmAt, first, later);
  return { class: lags.posted > 0 ? "users-first" : "official-first", outage, incidents: about, lags };
}

/** The class of an outage without a post until `readAt`: unacknowledged once its 240 minutes and the outage are over. */
function unacknowledged({ alarmAt, endedAt }: LedgerOutage, readAt: Date | null): "open" | "crowd-only" {
  const until = alarmAt.getTime() + unacknowledgedMinutes * minuteMs;
  return endedAt && readAt && readAt.getTime() >= Math.max(until, endedAt.getTime()) ? "crowd-only" : "open";
}

const startOf = ({ outage, incidents }: LedgerRow) =>
  outage?.alarmAt.getTime() ?? Date.parse(incidents[0]?.posted ?? "1970-01-01T00:00:00Z");
