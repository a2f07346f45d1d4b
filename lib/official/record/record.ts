import type { FeedComponent, ReadIncident } from "@/lib/official/feed/feed";
import { announceChange } from "@/lib/platform/database/changes";
import { eventOfWrite } from "./event-of-write";
import { knownIncidents, writeIncident, writeVanished } from "./store-incidents";
import { addReading, goodReadings, lastReadings, type ReadingRow, writeComponents } from "./store-readings";
import { type Source, takeIncident } from "./take-incident";

/** What one reading of the page brought. */
export interface Reading {
  row: ReadingRow;
  /** Null when the summary was unchanged or unread. */
  components: FeedComponent[] | null;
  /** Incidents as read; of two with the same id the last counts. */
  incidents: ReadIncident[];
  /** Incidents that are gone from the page. */
  vanished: string[];
}

/**
 * Keeps a reading and all that it changes: incidents, edits, what vanished, component states. Announces it when there
 * is something new. The reading itself comes last: only then does it count as good. Returns how many things changed.
 */
export async function recordReading({ row, components, incidents, vanished }: Reading): Promise<number> {
  const [{ last }, readings] = await Promise.all([lastReadings(), goodReadings()]);
  const written = await recordIncidents(incidents, {
    origin: "feed",
    at: row.at,
    mayBeOld: false,
    ...readings,
  });
  for (const id of vanished) await writeVanished(id, row.at);
  const moved = components ? await writeComponents(components, row.at) : false;
  await addReading({ ...row, pageUpdatedAt: later(row.pageUpdatedAt, last?.pageUpdatedAt ?? null) });
  const wordChanged =
    last?.indicator !== row.indicator || last.description !== row.description || last.detail !== row.detail;
  const changes = written + vanished.length + Number(moved) + Number(wordChanged);
  if (changes > 0) announceChange("official");
  return changes;
}

/** Keeps copies of incidents; says how many told something new. Calls `step` after each. */
export async function recordIncidents(
  incidents: readonly ReadIncident[],
  source: Source,
  step: () => void = () => undefined,
): Promise<number> {
  const known = await knownIncidents(incidents.map(({ incident }) => incident.id));
  let written = 0;
  for (const read of new Map(incidents.map((one) => [one.incident.id, one])).values()) {
    const before = known.get(read.incident.id);
    const write = takeIncident(read, before, source);
    if (write) await writeIncident(write, eventOfWrite(write, before));
    written += write ? 1 : 0;
    step();
  }
  return written;
}

const later = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one > other ? one : other) : (one ?? other);
