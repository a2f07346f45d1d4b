import { isRetroactive, type Lags } from "@/lib/comparison/lag";
import type { LedgerClass } from "@/lib/comparison/ledger";
import { backdatedMinutes } from "@/lib/official/record/times";
import type { Outage } from "@/lib/outages/detection/outage";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import { summariseOutage } from "@/lib/snapshot/outage-summary";
import type { IncidentSummary } from "@/lib/snapshot/snapshot";
import type { GapLedger } from "./read-gap";

/** A row of the ledger as pages show it. */
export interface LedgerLine {
  class: LedgerClass;
  /** Our outage with the first post about it; null for an incident that users did not report. */
  post: OutagePost | null;
  /** Earliest post first, each with what is odd about its times. */
  incidents: (IncidentSummary & {
    backdatedMinutes: number;
    retroactive: boolean;
    /** Why a moderator matched it by hand; null where place and time did. */
    byHand: string | null;
  })[];
  lags: Lags | null;
}

/** The ledger as pages show it. */
export interface GapView extends Omit<GapLedger, "rows"> {
  /** The server's time now, ISO 8601. */
  now: string;
  lines: LedgerLine[];
  /** The class that the list is narrowed to; null for all. */
  who: LedgerClass | null;
}

/** Makes the ledger ready to be shown. */
export function gapView({ rows, ...ledger }: GapLedger, now: Date, who: LedgerClass | null = null): GapView {
  const lines = rows.map((row): LedgerLine => {
    const [first] = row.incidents;
    const about = {
      incident: first?.id ?? null,
      posted: first?.posted ?? null,
      incidentName: first?.name ?? null,
    };
    return {
      class: row.class,
      post: row.outage && { outage: summariseOutage(row.outage), ...about },
      incidents: row.incidents.map((incident) => ({
        ...incident,
        backdatedMinutes: backdatedMinutes(incident.claimed, incident.posted),
        retroactive: isRetroactive(incident),
        byHand: row.outage ? byHand(row.outage, incident.id) : null,
      })),
      lags: row.lags,
    };
  });
  return { ...ledger, now: now.toISOString(), lines, who };
}

const byHand = ({ judged }: Outage, id: string): string | null =>
  judged?.matches.find(({ incident, together }) => incident === id && together)?.why ?? null;
