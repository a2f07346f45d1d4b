import type { IncidentSummary } from "@/lib/official/record/incident";
import type { Outage } from "@/lib/outages/detection/outage";
import { minuteMs } from "@/lib/platform/time/units";
import { byPost, type Lags, lagsOf } from "./lag";
import { matches } from "./match";

/** The published rule: an outage that nobody acknowledged in this time is called so, and counts as this many minutes. */
export const unacknowledgedMinutes = 240;

/** Who said it first; `open` while the official page may still post: the outage goes on, or its 240 minutes are not over. */
export type LedgerClass = "users-first" | "official-first" | "official-only" | "crowd-only" | "open";

/** What of an outage the ledger shows. */
export type LedgerOutage = Pick<
  Outage,
  "id" | "zone" | "tier" | "onsetAt" | "alarmAt" | "endedAt" | "judged"
>;

/** One row of the ledger: an outage with what the official page posted about it, or an incident that users did not report. */
export interface LedgerRow<Ours extends LedgerOutage = LedgerOutage> {
  class: LedgerClass;
  outage: Ours | null;
  /** Earliest post first; one outage may be several incidents, and one incident several outages. */
  incidents: IncidentSummary[];
  /** Against the earliest post; null without an outage or without an incident. */
  lags: Lags | null;
}

/** What was left out of the ledger, and why. */
export interface Exclusions {
  /** Outages that were signalled, never confirmed. */
  unconfirmed: number;
  /** Outages that a moderator found to be part of an earlier one, with which they count once. */
  merged: number;
  /** Outages that were withdrawn, as they rested on reports that moderators removed. */
  withdrawn: number;
  /** Incidents from before our first reading: nobody here could see when they appeared. */
  notSeenByUs: number;
  maintenance: number;
  /** Outages about which nothing was posted, to which the page may still come. */
  open: number;
}

export interface Ledger<Ours extends LedgerOutage> {
  /** Newest first. */
  rows: LedgerRow<Ours>[];
  exclusions: Exclusions;
}

/**
 * The ledger of these outages and incidents, and of so many that were withdrawn. `readAt` is when the official page was last read, null for never: what it
 * posted after that is not known, so its silence is not held against it.
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
  if (!first) return { class: unanswered(outage, readAt), outage, incidents: [], lags: null };
  const lags = lagsOf(outage.alarmAt, first, later);
  return { class: lags.posted > 0 ? "users-first" : "official-first", outage, incidents: about, lags };
}

/** An outage over which the page was silent, read until `readAt`: nobody acknowledged it once its 240 minutes are over. */
function unanswered({ alarmAt, endedAt }: LedgerOutage, readAt: Date | null): "open" | "crowd-only" {
  const until = alarmAt.getTime() + unacknowledgedMinutes * minuteMs;
  return endedAt && readAt && readAt.getTime() >= Math.max(until, endedAt.getTime()) ? "crowd-only" : "open";
}

const startOf = ({ outage, incidents }: LedgerRow) =>
  outage?.alarmAt.getTime() ?? Date.parse(incidents[0]?.posted ?? "1970-01-01T00:00:00Z");
