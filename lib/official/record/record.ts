import type { FeedComponent, ReadIncident } from "@/lib/official/feed/feed";
import { announceChange } from "@/lib/platform/database/changes";
import { eventOfWrite, ingestIncident, type Source } from "./ingest-incident";
import { knownIncidents, writeIncident, writeVanished } from "./store-incidents";
import { addReading, goodReadings, lastReadings, type ReadingRow, writeComponents } from "./store-readings";

/** The content of one reading of the page. */
export interface Reading {
  row: ReadingRow;
  /** Null when the summary was unchanged or unread. */
  components: FeedComponent[] | null;
  /** Incidents as read. Of two with the same ID, the last counts. */
  incidents: ReadIncident[];
  /** IDs of incidents that disappeared from the page. */
  vanished: string[];
}

/**
 * Stores a reading and everything it changes: incidents, edits, vanished incidents, component states. It announces
 * changes and returns how many there are. The reading itself is written last, so that a crash before leaves no good
 * reading behind.
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

/** Stores copies of incidents and returns how many had something new. Calls `step` after each. */
export async function recordIncidents(
  incidents: readonly ReadIncident[],
  source: Source,
  step: () => void = () => undefined,
): Promise<number> {
  const known = await knownIncidents(incidents.map(({ incident }) => incident.id));
  let written = 0;
  for (const read of new Map(incidents.map((one) => [one.incident.id, one])).values()) {
    const before = known.get(read.incident.id);
    const write = ingestIncident(read, before, source);
    if (write) await writeIncident(write, eventOfWrite(write, before));
    written += write ? 1 : 0;
    step();
  }
  return written;
}

const later = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one > other ? one : other) : (one ?? other);
