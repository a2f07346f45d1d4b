import { closedStatuses, type FeedIncident } from "@/lib/official/feed/feed";
import { parseIncident } from "@/lib/official/feed/parse";
import type { IncidentEvent } from "@/lib/outages/events/event";
import { writeEvents } from "@/lib/outages/events/store";
import { database } from "@/lib/platform/database/client";
import {
  type OfficialChange,
  type OfficialIncident,
  type OfficialUpdate,
  Prisma,
} from "@/lib/platform/database/generated/client";
import type { Edit } from "./edits";
import type { IncidentWrite, KnownIncident, Origin, UpdateWrite } from "./ingest-incident";

/** What we know about these incidents, by ID. */
export async function knownIncidents(ids: readonly string[]): Promise<Map<string, KnownIncident>> {
  const rows = await database().officialIncident.findMany({
    where: { id: { in: [...ids] } },
    include: { updates: { where: { vanishedAt: { not: null } }, select: { id: true } } },
  });
  return new Map(
    rows.flatMap((row) =>
      knownOf(
        row,
        row.updates.map(({ id }) => id),
      ),
    ),
  );
}

function knownOf(row: OfficialIncident, vanishedUpdates: string[]): [string, KnownIncident][] {
  const incident = parseIncident(row.raw);
  return incident ? [[row.id, { ...row, incident, origin: originOf(row.origin), vanishedUpdates }]] : [];
}

const originOf = (origin: string): Origin => (origin === "feed" || origin === "table" ? origin : "import");

/** Writes an incident with its updates, edits and events in one transaction. */
export async function writeIncident(
  { id, row, updates, vanishedUpdates, edits, seenAt }: IncidentWrite,
  events: readonly IncidentEvent[],
) {
  const data = { ...row, raw: jsonOf(row.raw) };
  const gone = vanishedUpdates.length > 0 && {
    incidentId: id,
    id: { in: vanishedUpdates },
    vanishedAt: null,
  };
  await database().$transaction([
    database().officialIncident.upsert({ where: { id }, create: { id, ...data }, update: data }),
    ...updates.map((update) => upsertUpdate(id, update)),
    ...(gone ? [database().officialUpdate.updateMany({ where: gone, data: { vanishedAt: seenAt } })] : []),
    ...edits.map((edit) => database().officialChange.create({ data: editRow(id, seenAt, edit) })),
    ...(events.length > 0 ? [writeEvents(database(), events)] : []),
  ]);
}

function upsertUpdate(incidentId: string, { id, firstSeenAt, createdAt, ...update }: UpdateWrite) {
  const data = {
    status: update.status,
    body: update.body,
    createdAt,
    displayAt: update.displayed,
    components: jsonOf(update.transitions),
    vanishedAt: null,
  };
  return database().officialUpdate.upsert({
    where: { incidentId_id: { incidentId, id } },
    create: { incidentId, id, firstSeenAt, ...data },
    update: data,
  });
}

/** Incidents in the feed at its last reading, except these IDs. With `since`, only those posted later, or open. */
export async function otherFeedIncidents(
  ids: readonly string[],
  since: Date | null,
): Promise<Map<string, KnownIncident>> {
  const rows = await database().officialIncident.findMany({
    where: {
      origin: "feed",
      vanishedAt: null,
      id: { notIn: [...ids] },
      ...(since ? { OR: [{ postedAt: { gte: since } }, { resolvedAt: null }] } : {}),
    },
  });
  return new Map(rows.flatMap((row) => knownOf(row, [])));
}

/** The stored scope of an incident. */
interface StoredScope {
  surfaces: string[];
  models: string[];
  many: boolean;
}

/** All incidents as last read, with their stored scope. */
export async function allIncidents(): Promise<{ id: string; incident: FeedIncident; scope: StoredScope }[]> {
  const rows = await database().officialIncident.findMany({
    select: { id: true, raw: true, surfaces: true, models: true, many: true },
  });
  return rows.flatMap(({ id, raw, ...scope }) => {
    const incident = parseIncident(raw);
    return incident ? [{ id, incident, scope }] : [];
  });
}

/** Replaces the scope of an incident. The scope is our interpretation, so this is not an edit. */
export async function writeScope(id: string, scope: StoredScope): Promise<void> {
  await database().officialIncident.update({ where: { id }, data: scope });
}

/** Stores that an incident disappeared from the feed. */
export async function writeVanished(id: string, at: Date): Promise<void> {
  await database().$transaction([
    database().officialIncident.update({ where: { id }, data: { vanishedAt: at } }),
    database().officialChange.create({
      data: editRow(id, at, { field: "vanished", updateId: null, before: null, after: at.toISOString() }),
    }),
    writeEvents(database(), [{ subject: "incident", subjectId: id, kind: "vanished", at }]),
  ]);
}

const editRow = (incidentId: string, seenAt: Date, { field, updateId, before, after }: Edit) => ({
  incidentId,
  seenAt,
  field,
  updateId,
  before: before === null ? Prisma.DbNull : jsonOf(before),
  after: after === null ? Prisma.DbNull : jsonOf(after),
});

/** Values that came from JSON are valid JSON; only the type does not say so. */
const jsonOf = (value: unknown) => value as Prisma.InputJsonValue;

/** Selects incidents by time, surface, model and name; newest post first. */
export interface IncidentFilter {
  /** Maximum number. */
  limit: number;
  /** Only incidents posted before the one with this ID. */
  before?: string;
  surface?: string;
  model?: string;
  /** Text that the name contains, ignoring case. */
  named?: string;
  /** Only incidents that ended after this or are open. */
  from?: Date;
  /** Only incidents posted or claimed to begin before this. */
  to?: Date;
}

/** Stored incidents; undefined if `before` is not an incident. */
export async function findIncidents(filter: IncidentFilter): Promise<OfficialIncident[] | undefined> {
  const cursor = filter.before
    ? await database().officialIncident.findUnique({ where: { id: filter.before } })
    : undefined;
  if (cursor === null) return undefined;
  const conditions: Prisma.OfficialIncidentWhereInput[] = [
    filter.surface ? { surfaces: { has: filter.surface } } : {},
    filter.model ? { models: { has: filter.model } } : {},
    filter.named ? { name: { contains: literally(filter.named), mode: "insensitive" } } : {},
    filter.to ? { OR: [{ postedAt: { lt: filter.to } }, { claimedAt: { lt: filter.to } }] } : {},
    filter.from ? endedAfter(filter.from) : {},
    cursor
      ? { OR: [{ postedAt: { lt: cursor.postedAt } }, { postedAt: cursor.postedAt, id: { lt: cursor.id } }] }
      : {},
  ];
  return database().officialIncident.findMany({
    where: { AND: conditions },
    orderBy: [{ postedAt: "desc" }, { id: "desc" }],
    take: filter.limit,
  });
}

/** Escapes wildcards, because Prisma passes them on to LIKE. */
const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&");

const endedAfter = (from: Date): Prisma.OfficialIncidentWhereInput => ({
  OR: [
    { resolvedAt: { gte: from } },
    { resolvedAt: null, origin: "feed", OR: [{ vanishedAt: null }, { vanishedAt: { gte: from } }] },
    // An imported incident without an end is not open; we do not know its end.
    { resolvedAt: null, postedAt: { gte: from } },
  ],
});

/** The incidents that are open on the page: unresolved, and in the feed at its last reading. */
export async function findOpenIncidents(): Promise<OfficialIncident[]> {
  return database().officialIncident.findMany({
    where: {
      origin: "feed",
      resolvedAt: null,
      vanishedAt: null,
      status: { notIn: closedStatuses },
    },
    orderBy: [{ postedAt: "desc" }, { id: "desc" }],
  });
}

/** A stored incident with its updates, oldest first, and its edits in the order seen. */
export type WholeIncident = OfficialIncident & { updates: OfficialUpdate[]; changes: OfficialChange[] };

/** The incidents with these IDs, with updates and edits, in any order. */
export async function findWholeIncidents(ids: readonly string[]): Promise<WholeIncident[]> {
  return database().officialIncident.findMany({
    where: { id: { in: [...ids] } },
    include: {
      updates: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
      changes: { orderBy: { id: "asc" } },
    },
  });
}

/** IDs of complete and resolved incidents, which an import can skip. */
export async function settledIds(): Promise<Set<string>> {
  const rows = await database().officialIncident.findMany({
    where: { origin: { not: "table" }, resolvedAt: { not: null } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** When the oldest incident with a complete import was posted; null without one. */
export async function firstImportedPost(): Promise<Date | null> {
  const first = await database().officialIncident.findFirst({
    where: { origin: "import" },
    orderBy: { postedAt: "asc" },
    select: { postedAt: true },
  });
  return first?.postedAt ?? null;
}
