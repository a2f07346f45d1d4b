import type { Outage } from "@/lib/detection/outage";
import type { IncidentSummary } from "@/lib/official/incident";
import { type Lags, lagsOf } from "./lag";
import { matches } from "./match";

/** Who said it first; `open` while an outage goes on unacknowledged. */
export type LedgerClass = "users-first" | "official-first" | "official-only" | "crowd-only" | "open";

/** What of an outage the ledger shows. */
export type LedgerOutage = Pick<Outage, "id" | "zone" | "tier" | "onsetAt" | "alarmAt" | "endedAt">;

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
  /** Incidents from before our first reading: nobody here could see when they appeared. */
  notSeenByUs: number;
  maintenance: number;
}

export interface Ledger<Ours extends LedgerOutage> {
  /** Newest first. */
  rows: LedgerRow<Ours>[];
  exclusions: Exclusions;
}

/** The ledger of these outages and incidents. */
export function ledgerOf<Ours extends LedgerOutage>(
  outages: readonly Ours[],
  incidents: readonly IncidentSummary[],
): Ledger<Ours> {
  const confirmed = outages.filter((outage) => outage.tier === "confirmed");
  const genuine = incidents.filter((incident) => incident.impact !== "maintenance");
  const rows = confirmed.map((outage) => rowOf(outage, genuine));
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
      notSeenByUs: unmatched.length - seen.length,
      maintenance: incidents.length - genuine.length,
    },
  };
}

function rowOf<Ours extends LedgerOutage>(
  outage: Ours,
  incidents: readonly IncidentSummary[],
): LedgerRow<Ours> {
  const about = incidents
    .filter((incident) => matches(outage, incident))
    .sort((one, other) => Date.parse(one.posted) - Date.parse(other.posted));
  const [first] = about;
  if (!first) {
    return { class: outage.endedAt ? "crowd-only" : "open", outage, incidents: [], lags: null };
  }
  const lags = lagsOf(outage.alarmAt, first);
  return { class: lags.posted > 0 ? "users-first" : "official-first", outage, incidents: about, lags };
}

const startOf = ({ outage, incidents }: LedgerRow) =>
  outage?.alarmAt.getTime() ?? Date.parse(incidents[0]?.posted ?? "1970-01-01T00:00:00Z");
