import { z } from "zod";
import { clockSpeed } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { dayMs } from "@/lib/platform/time/units";
import { isFresh } from "./freshness";
import type { IncidentRecord, IncidentSummary, OfficialNow } from "./incident";
import { officialByModel, officialBySurface, officialState } from "./state";
import {
  findIncidents,
  findOpenIncidents,
  findWholeIncidents,
  firstImportedPost,
  type IncidentFilter,
  type WholeIncident,
} from "./store-incidents";
import { goodReadings, lastReadings, readComponents } from "./store-readings";
import { backdatedMinutes } from "./times";

/** How far back the incidents of a snapshot go, and how many there are at most. */
const recentMs = 28 * dayMs;
const maxRecent = 20;

/** The official record at `now`. If it is stale or was never read, everything is unknown and without a description. */
export async function readOfficialNow(now: Date): Promise<OfficialNow> {
  const [{ last, lastGood }, components, openRows, recentRows] = await Promise.all([
    lastReadings(),
    readComponents(),
    findOpenIncidents(),
    findIncidents({ from: new Date(now.getTime() - recentMs), limit: maxRecent }),
  ]);
  // In a demo, the clock runs faster, but we poll in real time.
  const pollSeconds = settings().officialPollSeconds * clockSpeed();
  const fresh = isFresh(lastGood?.at ?? null, now, pollSeconds);
  const indicator = (fresh && lastGood?.indicator) || "unknown";
  const open = openRows.map(summarizeIncident);
  return {
    word: {
      state: officialState(indicator, components, open, fresh),
      readAt: lastGood?.at.toISOString() ?? null,
      fresh,
      indicator,
      description: fresh ? (lastGood?.description ?? null) : null,
      trouble: last?.detail ?? null,
      incidents: open,
    },
    surfaces: officialBySurface(components, open, fresh),
    models: officialByModel(open, fresh),
    incidents: (recentRows ?? []).map(summarizeIncident),
  };
}

/** Since when (ms) we have the official record: our first good reading or an earlier import; null without both. */
export async function recordKnownSince(): Promise<number | null> {
  const [{ firstReadingAt }, imported] = await Promise.all([goodReadings(), firstImportedPost()]);
  const times = [firstReadingAt, imported].flatMap((time) => (time ? [time.getTime()] : []));
  return times.length > 0 ? Math.min(...times) : null;
}

/** Official incidents, newest post first; undefined if `before` is not an incident. */
export async function listIncidents(filter: IncidentFilter): Promise<IncidentSummary[] | undefined> {
  return (await findIncidents(filter))?.map(summarizeIncident);
}

const transitions = z.array(
  z.object({ component: z.string(), name: z.string(), before: z.string(), after: z.string() }),
);

/** One official incident with its posts, transitions and edits; null if the ID does not exist. */
export async function readIncident(id: string): Promise<IncidentRecord | null> {
  // A URL can contain a NUL, which PostgreSQL does not accept.
  if (id.includes("\0")) return null;
  const [incident] = await readIncidents([id]);
  return incident ?? null;
}

/** The incidents with these IDs, in their order. Unknown IDs are left out. */
export async function readIncidents(ids: readonly string[]): Promise<IncidentRecord[]> {
  const records = new Map((await findWholeIncidents(ids)).map((row) => [row.id, recordOf(row)]));
  return ids.flatMap((id) => records.get(id) ?? []);
}

function recordOf(row: WholeIncident): IncidentRecord {
  const summary = summarizeIncident(row);
  return {
    ...summary,
    lastUnseen: iso(row.unseenAt),
    backdatedMinutes: backdatedMinutes(summary.claimed, summary.posted),
    origin: row.origin,
    updates: row.updates.map((update) => ({
      id: update.id,
      status: update.status,
      body: update.body,
      created: update.createdAt.toISOString(),
      displayed: iso(update.displayAt),
      firstSeen: iso(update.firstSeenAt),
      vanished: iso(update.vanishedAt),
      transitions: transitions.parse(update.components),
    })),
    changes: row.changes.map((change) => ({
      seen: change.seenAt.toISOString(),
      field: change.field,
      update: change.updateId,
      before: change.before,
      after: change.after,
    })),
  };
}

/** The fields of a stored incident that its summary needs. */
export interface SummarizedRow {
  id: string;
  name: string;
  status: string;
  impact: string;
  postedAt: Date;
  claimedAt: Date | null;
  firstSeenAt: Date | null;
  componentRedAt: Date | null;
  resolvedAt: Date | null;
  vanishedAt: Date | null;
  surfaces: string[];
  models: string[];
  many: boolean;
  shortlink: string | null;
}

/** Converts a stored incident into its summary. */
export const summarizeIncident = (row: SummarizedRow): IncidentSummary => ({
  id: row.id,
  name: row.name,
  status: row.status,
  impact: row.impact,
  posted: row.postedAt.toISOString(),
  claimed: iso(row.claimedAt),
  firstSeen: iso(row.firstSeenAt),
  componentRed: iso(row.componentRedAt),
  resolved: iso(row.resolvedAt),
  vanished: iso(row.vanishedAt),
  surfaces: row.surfaces,
  models: row.models,
  many: row.many,
  link: row.shortlink,
});

/** A stored time as ISO 8601 UTC. */
export const iso = (time: Date | null): string | null => time?.toISOString() ?? null;
