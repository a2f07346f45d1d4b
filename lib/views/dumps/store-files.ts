import { database } from "@/lib/platform/database/client";
import type { DumpFile, DumpVersion } from "@/lib/platform/database/generated/client";
import { fileName } from "./datasets";
import type { WrittenFile } from "./write-files";

/** A file without its bytes. */
type FileFacts = Omit<DumpFile, "bytes">;
export type Version = DumpVersion & { files: FileFacts[] };

/** The newest version of a day of a data set; null if there is none. */
export const newestVersion = (day: string, dataset: string): Promise<DumpVersion | null> =>
  database().dumpVersion.findFirst({ where: { day, dataset }, orderBy: { version: "desc" } });

/** Records that the rows still match this version. */
export async function markChecked({ day, dataset, version }: DumpVersion, at: Date): Promise<void> {
  await database().dumpVersion.update({
    where: { day_dataset_version: { day, dataset, version } },
    data: { checkedAt: at },
  });
}

/**
 * Stores a version with all its files, or nothing. If another instance has just stored it, that one stays. Returns
 * whether we stored it.
 */
export async function storeVersion(version: DumpVersion, files: readonly WrittenFile[]): Promise<boolean> {
  return database().$transaction(async (transaction) => {
    const { count } = await transaction.dumpVersion.createMany({ data: [version], skipDuplicates: true });
    if (count === 0) return false;
    const { day, dataset, version: number } = version;
    for (const { format, bytes, sha256 } of files)
      await transaction.dumpFile.create({
        data: {
          ...{ day, dataset, version: number, format, sha256, bytes, size: bytes.length },
          name: fileName(dataset, day, number, format),
        },
      });
    return true;
  });
}

/** Deletes the older versions of a day of a data set. */
export async function deleteVersions(day: string, dataset: string, before: number): Promise<void> {
  await database().dumpVersion.deleteMany({ where: { day, dataset, version: { lt: before } } });
}

/** When we last checked each day: the time of its longest unchecked data set. */
export async function checkedDays(): Promise<Map<string, Date>> {
  const rows = await database().dumpVersion.groupBy({
    by: ["day", "dataset"],
    _max: { checkedAt: true },
  });
  const days = new Map<string, Date>();
  for (const { day, _max } of rows) {
    const known = days.get(day);
    const at = _max.checkedAt ?? new Date(0);
    if (!known || at < known) days.set(day, at);
  }
  return days;
}

/** All versions of these days with their files (without bytes), newest day and version first. */
export const versionsOf = (days: readonly string[]): Promise<Version[]> =>
  database().dumpVersion.findMany({
    where: { day: { in: [...days] } },
    include: { files: { omit: { bytes: true }, orderBy: { format: "asc" } } },
    orderBy: [{ day: "desc" }, { dataset: "asc" }, { version: "desc" }],
  });

/** Days with files, newest first: at most `limit`, and older than `before` if it is given. */
export async function daysWithFiles(limit: number, before: string | null): Promise<string[]> {
  const rows = await database().dumpVersion.groupBy({
    by: ["day"],
    where: before === null ? { day: { not: "all" } } : { day: { not: "all", lt: before } },
    orderBy: { day: "desc" },
    take: limit,
  });
  return rows.map(({ day }) => day);
}

/** A file with its bytes; null if no file has this name. */
export const findFile = (day: string, name: string): Promise<DumpFile | null> =>
  database().dumpFile.findUnique({ where: { day_name: { day, name } } });

/** A file's checksum, which we compare with the client's ETag. */
export const findChecksum = (day: string, name: string): Promise<{ sha256: string } | null> =>
  database().dumpFile.findUnique({ where: { day_name: { day, name } }, select: { sha256: true } });
