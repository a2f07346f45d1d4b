import { closedStatuses } from "@/lib/official/feed/feed";
import { database } from "@/lib/platform/database/client";
import type {
  OfficialChange,
  OfficialIncident,
  OfficialUpdate,
  Prisma,
} from "@/lib/platform/database/generated/client";

/** Which incidents: those that touch a time, a surface or a model; newest post first. */
export interface IncidentFilter {
  /** At most so many. */
  limit: number;
  /** Only those posted before the incident with this id. */
  before?: string;
  surface?: string;
  model?: string;
  /** Their name holds this, whatever the case. */
  named?: string;
  /** They ended after this, or are open. */
  from?: Date;
  /** They began before this, by post or claim. */
  to?: Date;
}

/** Rows of incidents; undefined when `before` names none. */
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

/** Prisma passes wildcards on to LIKE. */
const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&");

const endedAfter = (from: Date): Prisma.OfficialIncidentWhereInput => ({
  OR: [
    { resolvedAt: { gte: from } },
    { resolvedAt: null, origin: "feed", OR: [{ vanishedAt: null }, { vanishedAt: { gte: from } }] },
    // An imported one without an end is not open: its end is not known.
    { resolvedAt: null, postedAt: { gte: from } },
  ],
});

/** The incidents that stand open on the page: unresolved, and in the feed when it was last read. */
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

/** An incident with its updates, oldest first, and its edits in the order seen. */
export type WholeIncident = OfficialIncident & { updates: OfficialUpdate[]; changes: OfficialChange[] };

/** The incidents with these ids, whole, in no order. */
export async function findWholeIncidents(ids: readonly string[]): Promise<WholeIncident[]> {
  return database().officialIncident.findMany({
    where: { id: { in: [...ids] } },
    include: {
      updates: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
      changes: { orderBy: { id: "asc" } },
    },
  });
}

/** The ids of incidents that are known completely and closed: the history need not be asked for them again. */
export async function settledIds(): Promise<Set<string>> {
  const rows = await database().officialIncident.findMany({
    where: { origin: { not: "table" }, resolvedAt: { not: null } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** When the oldest incident that was imported whole was posted; null where none was. */
export async function firstImportedPost(): Promise<Date | null> {
  const first = await database().officialIncident.findFirst({
    where: { origin: "import" },
    orderBy: { postedAt: "asc" },
    select: { postedAt: true },
  });
  return first?.postedAt ?? null;
}
