import type { FeedIncident, FeedUpdate, ReadIncident } from "@/lib/official/feed/feed";
import { readScope } from "@/lib/official/scope/scope";
import { type Edit, editsOf, editsOfTableRow, isOlderCopy } from "./edits";
import { componentsHit, officialTimes } from "./times";

/** `feed`: our poller saw it; `import`: complete, from the history or a file; `table`: a table's row, to the minute. */
export type Origin = "feed" | "import" | "table";

/** An incident as we keep it, with the copy that we last read. */
export interface KnownIncident {
  incident: FeedIncident;
  origin: Origin;
  postedAt: Date;
  claimedAt: Date | null;
  firstSeenAt: Date | null;
  unseenAt: Date | null;
  componentRedAt: Date | null;
  vanishedAt: Date | null;
  /** Updates that are gone from it. */
  vanishedUpdates: string[];
}

/** Where a copy comes from, and when. */
export interface Source {
  origin: Origin;
  at: Date;
  /** A file may be older than what we know; the page itself is not, unless it says so. */
  mayBeOld: boolean;
  /** The first and the last good reading of the page before this one; null where there is none. */
  firstReadingAt: Date | null;
  lastReadingAt: Date | null;
}

/** An update to be kept. */
export interface UpdateWrite extends FeedUpdate {
  createdAt: Date;
  firstSeenAt: Date | null;
}

/** What is to be written of an incident. */
export interface IncidentWrite {
  id: string;
  row: {
    name: string;
    status: string;
    impact: string;
    postedAt: Date;
    claimedAt: Date | null;
    firstSeenAt: Date | null;
    unseenAt: Date | null;
    componentRedAt: Date | null;
    resolvedAt: Date | null;
    vanishedAt: Date | null;
    shortlink: string | null;
    surfaces: string[];
    models: string[];
    many: boolean;
    origin: Origin;
    raw: unknown;
  };
  /** New ones and those that changed. */
  updates: UpdateWrite[];
  vanishedUpdates: string[];
  edits: Edit[];
  seenAt: Date;
}

/**
 * What a copy of an incident adds to what we know of it; null when nothing. Posted and component red are never moved
 * later: that a first post was deleted does not unsay it. First seen is set only for what appeared after our first
 * reading: what stood there already was not seen by us to appear.
 */
export function takeIncident(
  { incident, raw }: ReadIncident,
  known: KnownIncident | undefined,
  source: Source,
): IncidentWrite | null {
  if (known && addsNothing(incident, known, source)) return null;
  const complete = known && known.origin !== "table" ? known : undefined;
  const edits = known ? (complete ? editsOf : editsOfTableRow)(known.incident, incident) : [];
  const vanishedUpdates = goneFrom(incident, complete);
  const times = officialTimes(incident);
  const postedAt = earlier(complete?.postedAt ?? null, dateOf(times.posted)) ?? source.at;
  const seen = known?.origin === "feed" ? known : firstSeen(postedAt, source);
  const stillGone = source.mayBeOld ? (known?.vanishedAt ?? null) : null;
  return {
    id: incident.id,
    row: {
      name: incident.name,
      status: incident.status,
      impact: incident.impact,
      postedAt,
      claimedAt: dateOf(times.claimed),
      firstSeenAt: seen.firstSeenAt,
      unseenAt: seen.unseenAt,
      componentRedAt: earlier(complete?.componentRedAt ?? null, dateOf(times.componentRed)),
      resolvedAt: dateOf(incident.resolved),
      vanishedAt: stillGone,
      shortlink: incident.link,
      ...scopeOf(incident),
      origin: known?.origin === "feed" ? "feed" : source.origin,
      raw,
    },
    updates: changedUpdates(incident, known, source),
    vanishedUpdates: vanishedUpdates.map(({ id }) => id),
    edits: [
      ...edits,
      ...vanishedUpdates.map((update) => goneEdit("update.vanished", update.id, update, null)),
      ...backUpdates(incident, known).map((id) => goneEdit("update.vanished", id, "gone", null)),
      ...(known?.vanishedAt && !stillGone
        ? [goneEdit("vanished", null, known.vanishedAt.toISOString(), null)]
        : []),
    ],
    seenAt: source.at,
  };
}

/** What an incident says of surfaces and models, from all that it says. */
export const scopeOf = (incident: FeedIncident) =>
  readScope({
    name: incident.name,
    updates: incident.updates.map(({ body }) => body),
    components: componentsHit(incident),
  });

function addsNothing(incident: FeedIncident, known: KnownIncident, source: Source): boolean {
  if (source.origin === "table" && known.origin !== "table") return true;
  const comparable = source.mayBeOld || (incident.updated !== null && known.incident.updated !== null);
  if (known.origin !== "table" && comparable && isOlderCopy(incident, known.incident)) return true;
  return (
    (known.origin === source.origin || known.origin === "feed") &&
    (known.vanishedAt === null || source.mayBeOld) &&
    JSON.stringify(known.incident) === JSON.stringify(incident)
  );
}

function firstSeen(postedAt: Date, { origin, at, firstReadingAt, lastReadingAt }: Source) {
  const appeared = origin === "feed" && firstReadingAt !== null && postedAt >= firstReadingAt;
  return appeared ? { firstSeenAt: at, unseenAt: lastReadingAt } : { firstSeenAt: null, unseenAt: null };
}

function changedUpdates(
  incident: FeedIncident,
  known: KnownIncident | undefined,
  source: Source,
): UpdateWrite[] {
  const before = new Map(known?.incident.updates.map((update) => [update.id, JSON.stringify(update)]));
  return incident.updates
    .filter((update) => before.get(update.id) !== JSON.stringify(update))
    .map((update) => {
      const createdAt = dateOf(update.created ?? update.displayed) ?? source.at;
      return { ...update, createdAt, firstSeenAt: firstSeen(createdAt, source).firstSeenAt };
    });
}

const goneFrom = (incident: FeedIncident, known: KnownIncident | undefined): FeedUpdate[] =>
  known?.incident.updates.filter((update) => !incident.updates.some(({ id }) => id === update.id)) ?? [];

const backUpdates = (incident: FeedIncident, known: KnownIncident | undefined): string[] =>
  known?.vanishedUpdates.filter((gone) => incident.updates.some(({ id }) => id === gone)) ?? [];

const goneEdit = (field: string, updateId: string | null, before: unknown, after: unknown): Edit => ({
  field,
  updateId,
  before,
  after,
});

const dateOf = (time: string | null): Date | null => (time === null ? null : new Date(time));

const earlier = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one < other ? one : other) : (one ?? other);
