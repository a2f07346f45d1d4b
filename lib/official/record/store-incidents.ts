import type { FeedIncident } from "@/lib/official/feed/feed";
import { parseIncident } from "@/lib/official/feed/parse";
import type { IncidentEvent } from "@/lib/outages/events/event";
import { writeEvents } from "@/lib/outages/events/store";
import { database } from "@/lib/platform/database/client";
import type { OfficialIncident } from "@/lib/platform/database/generated/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Edit } from "./edits";
import type { IncidentWrite, KnownIncident, Origin, UpdateWrite } from "./take-incident";

/** What we know of these incidents, by id. */
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

/** Writes an incident with its updates, its edits and what this was an event of, all or nothing. */
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

/** Incidents that stood in the feed when it was last read, posted no earlier than `since`, but for these ids. */
export async function feedIncidentsBut(
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

/** What an incident says of surfaces and models, as kept. */
interface KeptScope {
  surfaces: string[];
  models: string[];
  many: boolean;
}

/** All incidents as last read, with the scope that we keep. */
export async function allIncidents(): Promise<{ id: string; incident: FeedIncident; scope: KeptScope }[]> {
  const rows = await database().officialIncident.findMany({
    select: { id: true, raw: true, surfaces: true, models: true, many: true },
  });
  return rows.flatMap(({ id, raw, ...scope }) => {
    const incident = parseIncident(raw);
    return incident ? [{ id, incident, scope }] : [];
  });
}

/** Keeps another scope of an incident: it is our reading of it, not an edit. */
export async function writeScope(id: string, scope: KeptScope): Promise<void> {
  await database().officialIncident.update({ where: { id }, data: scope });
}

/** Writes down that an incident is gone from the feed. */
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

/** What was read from JSON can be written as JSON; its type has only been forgotten. */
const jsonOf = (value: unknown) => value as Prisma.InputJsonValue;
