import {
  closedStatuses,
  type FeedIncident,
  type FeedUpdate,
  type ReadIncident,
} from "@/lib/official/feed/feed";
import { readScope } from "@/lib/official/scope/scope";
import type { IncidentEvent } from "@/lib/outages/events/event";
import { type Edit, editsOf, editsOfTableRow, isOlderCopy } from "./edits";
import { affectedComponents, officialTimes } from "./times";

/** `feed`: seen by our poller; `import`: complete, from the history or a file; `table`: a table row, times in minutes. */
export type Origin = "feed" | "import" | "table";

/** A stored incident, with the last copy that we read. */
export interface KnownIncident {
  incident: FeedIncident;
  origin: Origin;
  postedAt: Date;
  claimedAt: Date | null;
  firstSeenAt: Date | null;
  unseenAt: Date | null;
  componentRedAt: Date | null;
  vanishedAt: Date | null;
  /** IDs of updates that disappeared from it. */
  vanishedUpdates: string[];
}

/** Where a copy comes from, and when we read it. */
export interface Source {
  origin: Origin;
  at: Date;
  /** True for files, which can be older than what we know. */
  mayBeOld: boolean;
  /** The first and the last successful reading of the page before this one; null without one. */
  firstReadingAt: Date | null;
  lastReadingAt: Date | null;
}

/** An update to write. */
export interface UpdateWrite extends FeedUpdate {
  createdAt: Date;
  firstSeenAt: Date | null;
}

/** What to write for an incident. */
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
  /** New and changed updates. */
  updates: UpdateWrite[];
  vanishedUpdates: string[];
  edits: Edit[];
  seenAt: Date;
}

/**
 * What to write after reading a copy of an incident; null if it adds nothing. Posted and component red never move later,
 * even if the page deletes its first post. First seen is set only for incidents that appeared after our first reading.
 */
export function ingestIncident(
  { incident, raw }: ReadIncident,
  known: KnownIncident | undefined,
  source: Source,
): IncidentWrite | null {
  if (known && addsNothing(incident, known, source)) return null;
  const complete = known && known.origin !== "table" ? known : undefined;
  const edits = known ? (complete ? editsOf : editsOfTableRow)(known.incident, incident) : [];
  const vanishedUpdates = vanishedFrom(incident, complete);
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
      ...vanishedUpdates.map((update) => vanishedEdit("update.vanished", update.id, update, null)),
      ...restoredUpdates(incident, known).map((id) => vanishedEdit("update.vanished", id, "gone", null)),
      ...(known?.vanishedAt && !stillGone
        ? [vanishedEdit("vanished", null, known.vanishedAt.toISOString(), null)]
        : []),
    ],
    seenAt: source.at,
  };
}

/** The surfaces and models of an incident, from its name, updates and components. */
export const scopeOf = (incident: FeedIncident) =>
  readScope({
    name: incident.name,
    updates: incident.updates.map(({ body }) => body),
    components: affectedComponents(incident),
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

const vanishedFrom = (incident: FeedIncident, known: KnownIncident | undefined): FeedUpdate[] =>
  known?.incident.updates.filter((update) => !incident.updates.some(({ id }) => id === update.id)) ?? [];

const restoredUpdates = (incident: FeedIncident, known: KnownIncident | undefined): string[] =>
  known?.vanishedUpdates.filter((gone) => incident.updates.some(({ id }) => id === gone)) ?? [];

const vanishedEdit = (field: string, updateId: string | null, before: unknown, after: unknown): Edit => ({
  field,
  updateId,
  before,
  after,
});

const dateOf = (time: string | null): Date | null => (time === null ? null : new Date(time));

const earlier = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one < other ? one : other) : (one ?? other);

const isClosed = (row: { status: string; resolvedAt: Date | null }) =>
  row.resolvedAt !== null || closedStatuses.includes(row.status);

/**
 * The event of a copy of an incident, at most one. Only what our poller saw appear is an event. Incidents from before
 * our first reading, imports and tables have none.
 */
export function eventOfWrite(write: IncidentWrite, known: KnownIncident | undefined): IncidentEvent[] {
  const { id, row, seenAt, updates } = write;
  if (row.origin !== "feed") return [];
  const event = (kind: IncidentEvent["kind"]): IncidentEvent[] => [
    { subject: "incident", subjectId: id, kind, at: seenAt },
  ];
  if (!known) return row.firstSeenAt ? event("posted") : [];
  if (known.origin !== "feed") return [];
  const { status, resolved } = known.incident;
  if (isClosed(row) && !isClosed({ status, resolvedAt: resolved === null ? null : new Date(resolved) }))
    return event("resolved");
  const fresh = updates.filter((update) => !known.incident.updates.some(({ id: old }) => old === update.id));
  return fresh.some((update) => update.firstSeenAt !== null) ? event("updated") : [];
}
