import { z } from "zod";
import { settings } from "@/lib/settings/settings";
import { isFresh } from "./freshness";
import type { IncidentRecord, IncidentSummary, OfficialNow } from "./incident";
import { officialByModel, officialBySurface, officialState } from "./state";
import { findIncident, findIncidents, findOpenIncidents, type IncidentFilter } from "./store-find";
import { lastReadings, readComponents } from "./store-readings";
import { iso, summariseIncident } from "./summarise";
import { backdatedMinutes } from "./times";

/** How far back the snapshot's incidents go, and how many at most. */
const recentMs = 28 * 86_400_000;
const mostRecent = 20;

/** What the official record says at `now`. Stale or never read: everything is unknown, and the page's words are left out. */
export async function readOfficialNow(now: Date): Promise<OfficialNow> {
  const [{ last, lastGood }, components, openRows, recentRows] = await Promise.all([
    lastReadings(),
    readComponents(),
    findOpenIncidents(),
    findIncidents({ from: new Date(now.getTime() - recentMs), limit: mostRecent }),
  ]);
  const fresh = isFresh(lastGood?.at ?? null, now, settings().officialPollSeconds);
  const indicator = (fresh && lastGood?.indicator) || "unknown";
  const open = openRows.map(summariseIncident);
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
    incidents: recentRows.map(summariseIncident),
  };
}

/** Official incidents, newest post first; none when `before` names no incident. */
export async function listIncidents(filter: IncidentFilter): Promise<IncidentSummary[]> {
  return (await findIncidents(filter)).map(summariseIncident);
}

const transitions = z.array(
  z.object({ component: z.string(), name: z.string(), before: z.string(), after: z.string() }),
);

/** One official incident with its posts, transitions and edits; null when there is none with this id. */
export async function readIncident(id: string): Promise<IncidentRecord | null> {
  const row = await findIncident(id);
  if (!row) return null;
  const summary = summariseIncident(row);
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
