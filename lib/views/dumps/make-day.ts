import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { plural } from "@/lib/words/numbers";
import { allDays, type Dataset, fileName, type Row } from "./datasets";
import { readRows } from "./read-rows";
import { findFile, markChecked, newestVersion, storeVersion } from "./store-files";
import { type DaySpan, moderationSince } from "./store-rows";
import { linesOf, sha256, writeFiles } from "./write-files";

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/**
 * Compares a day of a data set with its newest version. If it has changed, stores a new version with the reason.
 * Returns whether there was a change.
 */
export async function updateDataset(
  dataset: Dataset,
  day: string,
  span: DaySpan,
  now: Date,
): Promise<boolean> {
  const rows = await readRows(dataset.name, span);
  const content = sha256(linesOf(dataset, rows));
  const newest = await newestVersion(day, dataset.name);
  if (newest?.content === content) {
    await markChecked(newest, now);
    return false;
  }
  const why = newest && (await describeChange(dataset, day, span, newest, rows));
  const version = {
    ...{ day, dataset: dataset.name, version: (newest?.version ?? 0) + 1, rows: rows.length, content },
    ...{ madeAt: now, checkedAt: now, why },
  };
  return storeVersion(version, await writeFiles(dataset, rows));
}

async function describeChange(
  dataset: Dataset,
  day: string,
  span: DaySpan,
  newest: { version: number; madeAt: Date },
  rows: readonly Row[],
): Promise<string> {
  const stored = await findFile(day, fileName(dataset.name, day, newest.version, "jsonl.gz"));
  const before = stored ? readLines(stored.bytes) : [];
  // The row of an outage already says that it was withdrawn.
  const isCount = dataset.name === "counts" || dataset.name === "minutes";
  const acts = isCount && day !== allDays ? await moderationSince(span, newest.madeAt) : [];
  return describeDiff(dataset, before, rows) + describeModeration(acts);
}

const readLines = (bytes: Uint8Array): Row[] =>
  gunzipSync(bytes)
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => rowSchema.parse(JSON.parse(line)));

/** How many rows we list by name. */
const maxNamed = 3;

/** What changed between two versions, in a sentence for the superseded one. */
function describeDiff(
  { name, key, columns }: Dataset,
  before: readonly Row[],
  after: readonly Row[],
): string {
  const keyOf = (row: Row) => key.map((part) => row[part]).join(" ");
  const [was, is] = [before, after].map((rows) => new Map(rows.map((row) => [keyOf(row), row])));
  const added = [...(is?.keys() ?? [])].filter((id) => !was?.has(id));
  const gone = [...(was?.keys() ?? [])].filter((id) => !is?.has(id));
  const changed = [...(is ?? [])].flatMap(([id, row]) => {
    const old = was?.get(id);
    const fields = columns.filter(
      (column) => old && (old[column.name] ?? null) !== (row[column.name] ?? null),
    );
    return fields.length > 0 ? [{ id, fields: fields.map((field) => field.name) }] : [];
  });
  const isRecord = key.length === 1;
  const named = (ids: readonly string[]) =>
    isRecord ? ` (${ids.slice(0, maxNamed).join(", ")}${ids.length > maxNamed ? ", …" : ""})` : "";
  const rows = (count: number) => plural(count, "row");
  const words = [
    ...(changed.length > 0
      ? [
          `${rows(changed.length)} changed${named(changed.map(({ id, fields }) => `${id}: ${fields.join(", ")}`))}`,
        ]
      : []),
    ...(added.length > 0 ? [`${rows(added.length)} added${named(added)}`] : []),
    ...(gone.length > 0 ? [`${rows(gone.length)} removed${named(gone)}`] : []),
    ...(isRecord ? [] : [peopleWords(before, after)]),
  ];
  return words.length > 0 ? `${words.join(". ")}.` : `The columns of ${name} have changed.`;
}

const peopleWords = (before: readonly Row[], after: readonly Row[]): string =>
  `people_everything changed from ${peopleIn(before)} to ${peopleIn(after)}`;

const peopleIn = (rows: readonly Row[]): number =>
  rows.reduce((sum, { people_everything: people }) => sum + (typeof people === "number" ? people : 0), 0);

/** What moderators did to the reports behind the counts, with their public reasons. */
export const describeModeration = (
  acts: readonly { why: string; reports: number; restored: boolean }[],
): string =>
  acts
    .map(({ why, reports, restored }) => {
      const count = plural(reports, "report");
      const reason = `“${why.replace(/\.$/, "")}”.`;
      return restored
        ? ` Moderators restored ${count}. The reason for the removal was: ${reason}`
        : ` Moderators removed ${count}: ${reason}`;
    })
    .join("");
