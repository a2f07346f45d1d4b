import type { FeedComponent } from "@/lib/official/feed/feed";
import { database } from "@/lib/platform/database/client";
import { type OfficialReading, Prisma } from "@/lib/platform/database/generated/client";

/** Outcomes after which we know the list of incidents. */
const listRead = ["read", "unchanged"];
/** Outcomes after which we know the summary. */
const wordRead = [...listRead, "incidents-unread"];

/** One reading of the page, successful or not. */
export type ReadingRow = Omit<OfficialReading, "id">;

/** Stores a reading. */
export async function addReading(reading: ReadingRow): Promise<void> {
  await database().officialReading.create({ data: reading });
}

/** When we first and last read the list of incidents successfully; null if never. */
export async function goodReadings(): Promise<{ firstReadingAt: Date | null; lastReadingAt: Date | null }> {
  const where = { outcome: { in: listRead } };
  const [first, last] = await Promise.all([
    database().officialReading.findFirst({ where, orderBy: { id: "asc" } }),
    database().officialReading.findFirst({ where, orderBy: { id: "desc" } }),
  ]);
  return { firstReadingAt: first?.at ?? null, lastReadingAt: last?.at ?? null };
}

/** The last reading, and the last one that read the summary; null without one. */
export async function lastReadings(): Promise<{
  last: OfficialReading | null;
  lastGood: OfficialReading | null;
}> {
  const newest = { orderBy: { id: "desc" } } as const;
  const [last, lastGood] = await Promise.all([
    database().officialReading.findFirst(newest),
    database().officialReading.findFirst({ where: { outcome: { in: wordRead } }, ...newest }),
  ]);
  return { last, lastGood };
}

/** The components as last read, by name. */
export async function readComponents(): Promise<FeedComponent[]> {
  return database().officialComponent.findMany({
    select: { id: true, name: true, status: true },
    orderBy: { name: "asc" },
  });
}

/** Stores the components of a reading. `since` changes only with the state. Returns whether a name or state changed. */
export async function writeComponents(components: readonly FeedComponent[], at: Date): Promise<boolean> {
  const known = new Map((await database().officialComponent.findMany()).map((row) => [row.id, row]));
  const ids = components.map(({ id }) => id);
  const changed = components.filter(({ id, name, status }) => {
    const row = known.get(id);
    return row?.name !== name || row.status !== status;
  });
  await database().$transaction([
    database().officialComponent.deleteMany({ where: { id: { notIn: ids } } }),
    database().officialComponent.updateMany({ where: { id: { in: ids } }, data: { readAt: at } }),
    ...changed.map(({ id, name, status }) => {
      const since = known.get(id)?.status === status ? {} : { since: at };
      return database().officialComponent.upsert({
        where: { id },
        create: { id, name, status, since: at, readAt: at },
        update: { name, status, ...since },
      });
    }),
  ]);
  return changed.length > 0 || [...known.keys()].some((id) => !ids.includes(id));
}

/** Times in ms since 1970. */
interface ReadingGap {
  from: number;
  /** Null if there was no reading after it yet. */
  to: number | null;
}

/**
 * Pauses longer than `longerThanMs` between readings (successful ones, or all) that can overlap the time from `from` to
 * `to`. The time before the first reading is not a pause.
 */
export async function readingGaps(
  { from, to }: { from: Date; to: Date },
  longerThanMs: number,
  which: "good" | "any",
): Promise<ReadingGap[]> {
  const outcomes = which === "good" ? Prisma.sql`outcome IN (${Prisma.join(listRead)})` : Prisma.sql`true`;
  return database().$queryRaw`
    SELECT (extract(epoch FROM at) * 1000)::float8 AS "from", (extract(epoch FROM next) * 1000)::float8 AS "to"
    FROM (
      SELECT at, lead(at) OVER (ORDER BY at) AS next FROM official_reading
      WHERE ${outcomes}
        AND at >= coalesce((SELECT max(at) FROM official_reading WHERE ${outcomes} AND at <= ${from}), ${from})
        AND at <= coalesce((SELECT min(at) FROM official_reading WHERE ${outcomes} AND at >= ${to}), ${to})
    ) readings
    WHERE at < ${to} AND (next IS NULL OR next - at > make_interval(secs => ${longerThanMs / 1000}::float8))
    ORDER BY at`;
}
