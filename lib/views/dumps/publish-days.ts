import { readFirstCountAt } from "@/lib/crowd/counts/read";
import { dayMs, minuteMs, startOfDay } from "@/lib/platform/time/units";
import { allDays, datasets } from "./datasets";
import { updateDataset } from "./make-day";
import { checkedDays, deleteVersions, newestVersion } from "./store-files";

/** Counts of a minute are final after 35 minutes, and detection then reads them. After that, we write the day. */
const settleMs = 60 * minuteMs;
/** Recent days change most, so we check them each time. */
const youngDays = 3;
/** Of the older days, we check this many each time, the longest unchecked first. A year takes some hours. */
const olderAtOnce = 8;
/** A site with a long history writes its days over several rounds, the newest first. */
const newAtOnce = 10;
/** We rewrite the files of all days after each day, and keep this many versions. */
export const wholeVersions = 7;
/** The data sets that we also publish as a whole. People read counts by day. */
const wholeDatasets = datasets.filter(({ name }) => name === "outages" || name === "incidents");

const dayName = (start: number) => new Date(start).toISOString().slice(0, 10);

/**
 * Writes the files of past days, and new versions of those whose data has changed. The leader calls this. It is
 * idempotent. Returns how many data sets are new.
 */
export async function publishDumps(now: Date): Promise<number> {
  const first = await readFirstCountAt();
  const end = Math.floor((now.getTime() - settleMs) / dayMs) * dayMs;
  const start = first === null ? end : startOfDay(first);
  const days = Array.from({ length: Math.max(0, (end - start) / dayMs) }, (_, at) => end - (at + 1) * dayMs);
  if (days.length === 0) return 0;
  const checked = await checkedDays();
  const known = (day: number) => checked.get(dayName(day));
  const older = days
    .slice(youngDays)
    .filter((day) => known(day))
    .toSorted((one, other) => (known(one)?.getTime() ?? 0) - (known(other)?.getTime() ?? 0));
  const missing = days.filter((day) => !known(day)).slice(0, newAtOnce);
  const due = new Set([...days.slice(0, youngDays), ...missing, ...older.slice(0, olderAtOnce)]);
  let made = 0;
  for (const day of due) {
    const span = { from: new Date(day), to: new Date(day + dayMs) };
    for (const dataset of datasets) made += Number(await updateDataset(dataset, dayName(day), span, now));
  }
  for (const dataset of wholeDatasets) {
    // Imported incidents are older than the first count.
    const span = { from: new Date(0), to: new Date(end) };
    made += Number(await updateDataset(dataset, allDays, span, now));
    const newest = await newestVersion(allDays, dataset.name);
    if (newest) await deleteVersions(allDays, dataset.name, newest.version - wholeVersions + 1);
  }
  return made;
}
