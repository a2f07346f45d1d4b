import { clockSpeed } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { dayMs } from "@/lib/platform/time/units";
import { isFresh } from "./freshness";
import type { IncidentSummary, OfficialNow } from "./incident";
import { officialByModel, officialBySurface, officialState } from "./state";
import { findIncidents, findOpenIncidents, firstImportedPost, type IncidentFilter } from "./store";
import { goodReadings, lastReadings, readComponents } from "./store-readings";
import { summariseIncident } from "./summarise";

/** How far back the snapshot's incidents go, and how many at most. */
const recentMs = 28 * dayMs;
const mostRecent = 20;

/** What the official record says at `now`. Stale or never read: everything is unknown, and the page's words are left out. */
export async function readOfficialNow(now: Date): Promise<OfficialNow> {
  const [{ last, lastGood }, components, openRows, recentRows] = await Promise.all([
    lastReadings(),
    readComponents(),
    findOpenIncidents(),
    findIncidents({ from: new Date(now.getTime() - recentMs), limit: mostRecent }),
  ]);
  // A demonstration's hours are minutes of the machine that asks: what is stale is told by those.
  const pollSeconds = settings().officialPollSeconds * clockSpeed();
  const fresh = isFresh(lastGood?.at ?? null, now, pollSeconds);
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
    incidents: (recentRows ?? []).map(summariseIncident),
  };
}

/** Since when (ms) the official record is known here: our first good reading, or what was imported before it; null: not at all. */
export async function recordKnownSince(): Promise<number | null> {
  const [{ firstReadingAt }, imported] = await Promise.all([goodReadings(), firstImportedPost()]);
  const times = [firstReadingAt, imported].flatMap((time) => (time ? [time.getTime()] : []));
  return times.length > 0 ? Math.min(...times) : null;
}

/** Official incidents, newest post first; undefined when `before` names no incident. */
export async function listIncidents(filter: IncidentFilter): Promise<IncidentSummary[] | undefined> {
  return (await findIncidents(filter))?.map(summariseIncident);
}
