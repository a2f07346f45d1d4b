import { database } from "@/lib/platform/database/client";
import type { DumpFile, DumpVersion } from "@/lib/platform/database/generated/client";
import { fileName } from "./dataset";
import type { WrittenFile } from "./write-files";

/** A file without its bytes. */
export type FileFacts = Omit<DumpFile, "bytes">;
export type Version = DumpVersion & { files: FileFacts[] };

/** The newest version of a data set of a day; null where there is none. */
export const newestVersion = (day: string, dataset: string): Promise<DumpVersion | null> =>
  database().dumpVersion.findFirst({ where: { day, dataset }, orderBy: { version: "desc" } });

/** Writes down that the rows are still as this version has them. */
export async function markChecked({ day, dataset, version }: DumpVersion, at: Date): Promise<void> {
  await database().dumpVersion.update({
    where: { day_dataset_version: { day, dataset, version } },
    data: { checkedAt: at },
  });
}

/** Keeps a version with its files, all or nothing; one that another instance has just kept stays. Says whether it was ours. */
export async function keepVersion(version: DumpVersion, files: readonly WrittenFile[]): Promise<boolean> {
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

/** Deletes all but the newest versions of a data set of a day. */
export async function dropVersions(day: string, dataset: string, before: number): Promise<void> {
  await database().dumpVersion.deleteMany({ where: { day, dataset, version: { lt: before } } });
}

/** When each day was looked at last, by the data set of it that waits longest. */
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

/** Every version of these days with the facts of its files, newest day and version first. */
export const versionsOf = (days: readonly string[]): Promise<Version[]> =>
  database().dumpVersion.findMany({
    where: { day: { in: [...days] } },
    include: { files: { omit: { bytes: true }, orderBy: { format: "asc" } } },
    orderBy: [{ day: "desc" }, { dataset: "asc" }, { version: "desc" }],
  });

/** Days that have files, newest first: at most `limit`, and older than `before` where it is given. */
export async function daysWithFiles(limit: number, before: string | null): Promise<string[]> {
  const rows = await database().dumpVersion.groupBy({
    by: ["day"],
    where: before === null ? { day: { not: "all" } } : { day: { not: "all", lt: before } },
    orderBy: { day: "desc" },
    take: limit,
  });
  return rows.map(({ day }) => day);
}

/** A file with its bytes; null where there is none of this name. */
export const findFile = (day: string, name: string): Promise<DumpFile | null> =>
  database().dumpFile.findUnique({ where: { day_name: { day, name } } });

/** A file's checksum, by which it is known whether a reader has it. */
export const findChecksum = (day: string, name: string): Promise<{ sha256: string } | null> =>
  database().dumpFile.findUnique({ where: { day_name: { day, name } }, select: { sha256: true } });
