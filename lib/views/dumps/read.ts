import { z } from "zod";
import { readFirstCountAt } from "@/lib/crowd/counts/read";
import { corsHeaders, isKnownTag } from "@/lib/platform/http/cached-body";
import { problemResponse } from "@/lib/platform/http/problem";
import { allDays, datasets, fileName, formats } from "./datasets";
import {
  daysWithFiles,
  findChecksum,
  findFile,
  newestVersion,
  type Version,
  versionsOf,
} from "./store-files";

const before = z.iso
  .date("must be a date, such as 2026-11-21. We list only older days")
  .nullable()
  .default(null);

/** The query of the file list: days older than `before`. */
export const dataQuery = z.object({ before });

/** The query of the page with the file list. Invalid values are ignored. */
export const dataPageQuery = z.object({ before: before.catch(null) });

/** A file in the list. */
interface FileLine {
  name: string;
  path: string;
  /** In bytes. */
  size: number;
  sha256: string;
}

/** A version of a data set. `superseded` has the newer version and its reason, if there is one. */
export interface VersionLine {
  dataset: string;
  version: number;
  rows: number;
  made: string;
  superseded: { by: number; at: string; why: string } | null;
  files: FileLine[];
}

/** The files of a UTC day, or of all days (`all`). */
export interface DayLine {
  day: string;
  /** The newest version of each data set comes first. */
  versions: VersionLine[];
}

/** The file list of the open data. */
export interface DataList {
  all: DayLine | null;
  /** Newest first. */
  days: DayLine[];
  /** Send it as `before` to get older days; null at the end. */
  next: string | null;
  /** When counting began, within the first day; null before the first count. */
  countedSince: string | null;
}

/** The file list: at most `limit` days, older than `before` if it is given. */
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

/** What a URL under /data refers to. */
type DataFile =
  | { kind: "file"; name: string; sha256: string; read(): Promise<Uint8Array<ArrayBuffer> | null> }
  | { kind: "sums"; text: string }
  | { kind: "moved"; path: string }
  | null;

/** Finds a file by URL. With a version, it never changes. Without one, it is the newest. Or the checksums of a day. */
async function readDataFile(day: string, name: string): Promise<DataFile> {
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

/** The checksums of a day's newest files, in the format of `sha256sum -c`. */
async function sumsOf(day: string): Promise<DataFile> {
  const lines = linesOf(day, await versionsOf([day]))
    .filter(({ superseded }) => superseded === null)
    .flatMap(({ files }) => files.map(({ sha256, name }) => `${sha256}  ${name}\n`));
  return lines.length > 0 ? { kind: "sums", text: lines.join("") } : null;
}

const forEver = "public, max-age=31536000, immutable";
const soon = "public, max-age=60, s-maxage=60";

/** Responds to a URL under /data: 200, 304 if the client has the file, 307 to the newest version, or 404. */
export async function respondDataFile(request: Request, day: string, name: string): Promise<Response> {
  const found = await readDataFile(day, name);
  if (!found)
    return problemResponse({
      status: 404,
      detail: "No such file. See /data for all files, or /data/files.json for programs.",
    });
  if (found.kind === "moved")
    return new Response(null, {
      status: 307,
      headers: { ...corsHeaders, Location: found.path, "Cache-Control": soon },
    });
  if (found.kind === "sums")
    return new Response(found.text, {
      headers: { ...corsHeaders, "Content-Type": "text/plain; charset=utf-8", "Cache-Control": soon },
    });
  const etag = `"${found.sha256}"`;
  const headers = { ...corsHeaders, ETag: etag, "Cache-Control": forEver };
  if (isKnownTag(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  const bytes = await found.read();
  return new Response(bytes, {
    headers: {
      ...headers,
      "Content-Type": name.endsWith(".gz") ? "application/gzip" : "application/vnd.apache.parquet",
      "Content-Length": `${bytes?.length ?? 0}`,
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
