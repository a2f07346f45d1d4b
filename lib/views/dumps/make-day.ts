import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { allDays, type Dataset, fileName, type Row } from "./dataset";
import { moderationWords, whyOf } from "./diff-reason";
import { readRows } from "./read-rows";
import { findFile, keepVersion, markChecked, newestVersion } from "./store-files";
import { type DaySpan, moderationSince } from "./store-rows";
import { linesOf, sha256, writeFiles } from "./write-files";

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/**
 * Looks whether a data set of a day is as its newest version has it, and keeps another version where it is not, with
 * why. Says whether there was something new.
 */
export async function makeDataset(dataset: Dataset, day: string, span: DaySpan, now: Date): Promise<boolean> {
  const rows = await readRows(dataset.name, span);
  const content = sha256(linesOf(dataset, rows));
  const newest = await newestVersion(day, dataset.name);
  if (newest?.content === content) {
    await markChecked(newest, now);
    return false;
  }
  const why = newest && (await whyAnother(dataset, day, span, newest, rows));
  const version = {
    ...{ day, dataset: dataset.name, version: (newest?.version ?? 0) + 1, rows: rows.length, content },
    ...{ madeAt: now, checkedAt: now, why },
  };
  return keepVersion(version, await writeFiles(dataset, rows));
}

async function whyAnother(
  dataset: Dataset,
  day: string,
  span: DaySpan,
  newest: { version: number; madeAt: Date },
  rows: readonly Row[],
): Promise<string> {
  const kept = await findFile(day, fileName(dataset.name, day, newest.version, "jsonl.gz"));
  const before = kept ? readLines(kept.bytes) : [];
  // An outage says itself that it was withdrawn.
  const isCount = dataset.name === "counts" || dataset.name === "minutes";
  const acts = isCount && day !== allDays ? await moderationSince(span, newest.madeAt) : [];
  return whyOf(dataset, before, rows) + moderationWords(acts);
}

const readLines = (bytes: Uint8Array): Row[] =>
  gunzipSync(bytes)
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => rowSchema.parse(JSON.parse(line)));
