import { zoneKey, zoneOfFilter, zonesOverlap } from "@/lib/catalog/zones";
import { concerns } from "@/lib/comparison/match";
import { readFirstCountAt, readSeries } from "@/lib/crowd/counts/read";
import { listIncidents, readOfficialNow } from "@/lib/official/record/read";
import { minKnownHours } from "@/lib/outages/detection/engine";
import { usualNow } from "@/lib/outages/following/usual-now";
import { readOutagesSince, readWithdrawnSince } from "@/lib/outages/store";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { dayMs } from "@/lib/platform/time/units";
import { type OutagePost, pairPosts } from "@/lib/snapshot/outage-posts";
import { summarizeOutage } from "@/lib/snapshot/outage-response";
import type { IncidentSummary } from "@/lib/snapshot/snapshot";
import {
  dayStart,
  type HistoryDay,
  type HistoryList,
  historyDays,
  historyList,
  incidentTimes,
  outageTimes,
} from "./history";
import { type HistoryQuery, historySpans } from "./query";
import { type GapLedger, gapLedger } from "./read-gap";
import { listRemovals, type RemovalResponse } from "./read-removals";

/** The data of the history page. */
export interface HistoryView {
  /** The server's time, ISO 8601. */
  now: string;
  asked: HistoryQuery;
  /** Oldest first; the last is today. */
  days: HistoryDay[];
  list: HistoryList;
  /** The newest removals of reports, over all surfaces and all time. */
  removals: RemovalResponse[];
  /** Over the span, for the chosen surface or for all. */
  uptimes: GapLedger["uptimes"];
  knownSince: GapLedger["knownSince"];
  /** Whether we read the status page recently. If not, we do not know what it posts now. */
  officialFresh: boolean;
}

type Narrowing = Pick<HistoryQuery, "span" | "surface" | "model">;

interface HistoryRecord {
  days: HistoryDay[];
  posts: OutagePost[];
  /** Withdrawn outages. They are listed, but count in no day. */
  withdrawn: OutagePost[];
  incidents: IncidentSummary[];
  openIds: ReadonlySet<string>;
  officialFresh: boolean;
}

const maxIncidents = 2000;
const maxRemovals = 20;

/** Months of data change slowly. We read them again when they are older than this. */
const cacheMs = 20_000;
const records = () =>
  onePerProcess("history", () => new Map<string, { readAt: number; record: Promise<HistoryRecord> }>());

/** The history as of `now`. Its data is at most some seconds old. */
export async function readHistory(asked: HistoryQuery, now: Date): Promise<HistoryView> {
  const [{ days, posts, withdrawn, incidents, openIds, officialFresh }, ledger, { removals }] =
    await Promise.all([
      cachedRecord(asked, now),
      gapLedger(asked.span, now),
      listRemovals({ limit: maxRemovals }),
    ]);
  const list = historyList([...posts, ...withdrawn], incidents, openIds, asked, now.getTime());
  return {
    now: now.toISOString(),
    asked: { ...asked, page: list.page },
    days,
    list,
    removals,
    uptimes: ledger.uptimes.filter(({ surface }) => asked.surface === null || asked.surface === surface),
    knownSince: ledger.knownSince,
    officialFresh,
  };
}

function cachedRecord(asked: Narrowing, now: Date): Promise<HistoryRecord> {
  const key = `${asked.span} ${asked.surface} ${asked.model}`;
  const isFresh = (readAt: number) => Math.abs(now.getTime() - readAt) < cacheMs;
  const known = records().get(key);
  if (known && isFresh(known.readAt)) return known.record;
  for (const [old, { readAt }] of records()) if (!isFresh(readAt)) records().delete(old);
  const record = readRecord(asked, now);
  records().set(key, { readAt: now.getTime(), record });
  record.catch(() => records().delete(key));
  return record;
}

async function readRecord({ span, surface, model }: Narrowing, now: Date): Promise<HistoryRecord> {
  const today = dayStart(now.getTime());
  const from = new Date(today - (historySpans[span] - 1) * dayMs);
  const zone = zoneOfFilter(surface, model);
  const [series, firstCountAt, outages, withdrawn, listed, official, { usual, knownHours }] =
    await Promise.all([
      readSeries({ from, to: new Date(today + dayMs), stepMinutes: 1440, surface, model }),
      readFirstCountAt(),
      readOutagesSince(from),
      readWithdrawnSince(from),
      listIncidents({ from, limit: maxIncidents }),
      readOfficialNow(now),
      usualNow(now),
    ]);
  const incidents = (listed ?? []).filter((incident) => !(surface || model) || concerns(incident, zone));
  const openIds = new Set(official.word.incidents.map(({ id }) => id));
  const here = (all: typeof outages) =>
    all.filter((outage) => zonesOverlap(outage.zone, zone)).map(summarizeOutage);
  const posts = pairPosts(here(outages), listed ?? []);
  const days = historyDays({
    span,
    now: now.getTime(),
    firstCountAt,
    people: new Map(series.map(({ at, people }) => [at, people])),
    normalToday: knownHours < minKnownHours ? null : usual(zoneKey(zone), today, now.getTime()),
    outages: posts.filter(({ outage }) => outage.tier === "confirmed").map(outageTimes),
    incidents: incidents
      .filter(({ impact }) => impact !== "maintenance")
      .map((incident) => incidentTimes(incident, openIds)),
  });
  const taken = pairPosts(here(withdrawn), []);
  return { days, posts, withdrawn: taken, incidents, openIds, officialFresh: official.word.fresh };
}
