import { readFirstCountAt } from "@/lib/crowd/counts/read";
import { allDays, fileName, formats } from "./dataset";
import { datasets } from "./datasets";
import {
  daysWithFiles,
  findChecksum,
  findFile,
  newestVersion,
  type Version,
  versionsOf,
} from "./store-files";

/** A file as it is listed. */
export interface FileLine {
  name: string;
  path: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

/** A version of a data set; `superseded` where a newer one is there, with why that was made. */
export interface VersionLine {
  dataset: string;
  version: number;
  rows: number;
  made: string;
  superseded: { by: number; at: string; why: string } | null;
  files: FileLine[];
}

/** The files of a day of UTC, or of all days (`all`). */
export interface DayLine {
  day: string;
  /** Newest version of each data set first. */
  versions: VersionLine[];
}

/** The list of the open data. */
export interface DataList {
  all: DayLine | null;
  /** Newest first. */
  days: DayLine[];
  /** Give it as `before` for older days; null at the end. */
  next: string | null;
  /** When counting began, within the first day; null before any count. */
  countedSince: string | null;
}

/** The list of files: so many days at once, older than `before` where it is given. */
export async function listData(limit: number, before: string | null): Promise<DataList> {
  const days = await daysWithFiles(limit, before);
  const [versions, firstCountAt] = await Promise.all([versionsOf([...days, allDays]), readFirstCountAt()]);
  const lineOf = (day: string): DayLine => ({ day, versions: linesOf(day, versions) });
  const all = lineOf(allDays);
  return {
    all: all.versions.length > 0 ? all : null,
    days: days.map(lineOf),
    next: days.length === limit ? (days.at(-1) ?? null) : null,
    countedSince: firstCountAt === null ? null : new Date(firstCountAt).toISOString(),
  };
}

function linesOf(day: string, versions: readonly Version[]): VersionLine[] {
  const ofDay = versions.filter((one) => one.day === day);
  return datasets.flatMap(({ name }) =>
    ofDay
      .filter(({ dataset }) => dataset === name)
      .map((one, at, same): VersionLine => {
        const newer = same[at - 1];
        return {
          dataset: name,
          version: one.version,
          rows: one.rows,
          made: one.madeAt.toISOString(),
          superseded: newer
            ? { by: newer.version, at: newer.madeAt.toISOString(), why: newer.why ?? "" }
            : null,
          files: one.files.map((file) => ({
            name: file.name,
            path: `/data/${day}/${file.name}`,
            size: file.size,
            sha256: file.sha256,
          })),
        };
      }),
  );
}

const dayOrAll = /^(\d{4}-\d\d-\d\d|all)$/;
const plainName = /^[\w.-]{1,80}$/;

/** What an address under /data is. */
export type DataFile =
  | { kind: "file"; name: string; sha256: string; read(): Promise<Uint8Array<ArrayBuffer> | null> }
  | { kind: "sums"; text: string }
  | { kind: "moved"; path: string }
  | null;

/** A file by its address: with its version for ever the same; without, the newest; or the checksums of a day. */
export async function readDataFile(day: string, name: string): Promise<DataFile> {
  if (!dayOrAll.test(day) || !plainName.test(name)) return null;
  if (name === "SHA256SUMS") return sumsOf(day);
  const known = await findChecksum(day, name);
  if (known)
    return {
      kind: "file",
      name,
      sha256: known.sha256,
      read: async () => (await findFile(day, name))?.bytes ?? null,
    };
  for (const { name: dataset } of datasets)
    for (const format of formats)
      if (name === `${dataset}.${format}`) {
        const newest = await newestVersion(day, dataset);
        if (newest)
          return { kind: "moved", path: `/data/${day}/${fileName(dataset, day, newest.version, format)}` };
      }
  return null;
}

/** The checksums of a day's newest files, as `sha256sum -c` reads them. */
async function sumsOf(day: string): Promise<DataFile> {
  const lines = linesOf(day, await versionsOf([day]))
    .filter(({ superseded }) => superseded === null)
    .flatMap(({ files }) => files.map(({ sha256, name }) => `${sha256}  ${name}\n`));
  return lines.length > 0 ? { kind: "sums", text: lines.join("") } : null;
}
