import { isRetroactive, type Lags } from "@/lib/comparison/lag";
import type { LedgerClass } from "@/lib/comparison/ledger";
import { backdatedMinutes } from "@/lib/official/record/times";
import type { Outage } from "@/lib/outages/detection/outage";
import { log } from "@/lib/platform/process/log";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import { summarizeOutage } from "@/lib/snapshot/outage-response";
import type { IncidentSummary } from "@/lib/snapshot/snapshot";
import { type GapLedger, gapLedger } from "./read-gap";

/** A row of the ledger, ready to show. */
export interface LedgerLine {
  class: LedgerClass;
  /** Our outage with the first post about it; null for an incident that users did not report. */
  post: OutagePost | null;
  /** Earliest post first, each with what is unusual about its times. */
  incidents: (IncidentSummary & {
    backdatedMinutes: number;
    retroactive: boolean;
    /** Why a moderator matched it by hand; null if time and scope matched. */
    byHand: string | null;
  })[];
  lags: Lags | null;
}

/** The ledger, ready to show. */
export interface GapView extends Omit<GapLedger, "rows"> {
  /** The server's time, ISO 8601. */
  now: string;
  lines: LedgerLine[];
  /** The class that the list is filtered by; null for all. */
  who: LedgerClass | null;
}

/** Prepares the ledger for its page. */
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
      post: row.outage && { outage: summarizeOutage(row.outage), ...about },
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

/** The gap of the last 30 days for the home page. */
export interface HomeGap extends Pick<GapView, "window" | "figures"> {
  /** Newest outage first. */
  posts: OutagePost[];
}

const maxPosts = 6;
const last = () => onePerProcess<{ known: HomeGap | null }>("home gap", () => ({ known: null }));

/** The latest gap. A page only waits for the first reading, and a failed reading keeps the previous gap. */
export async function homeGap(now: Date): Promise<HomeGap | null> {
  const reading = readGap(now).catch((error: unknown) => {
    log().warn({ err: error }, "Could not read the gap for the home page");
    return last().known;
  });
  return last().known ?? reading;
}

async function readGap(now: Date): Promise<HomeGap> {
  const { window, figures, lines } = gapView(await gapLedger("30d", now), now);
  const known = { window, figures, posts: lines.flatMap((line) => line.post ?? []) };
  last().known = known;
  return known;
}

/** The newest outages: the current ones in their newest state, and earlier ones. */
export function newestPosts(shown: readonly OutagePost[], before: readonly OutagePost[]): OutagePost[] {
  const ids = new Set(shown.map(({ outage }) => outage.id));
  return [...shown, ...before.filter(({ outage }) => !ids.has(outage.id))]
    .toSorted((one, other) => Date.parse(other.outage.alarm) - Date.parse(one.outage.alarm))
    .slice(0, maxPosts);
}
