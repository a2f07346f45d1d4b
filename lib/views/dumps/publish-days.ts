import { readFirstCountAt } from "@/lib/crowd/counts/read";
import { dayMs, minuteMs, startOfDay } from "@/lib/platform/time/units";
import { allDays } from "./dataset";
import { datasets } from "./datasets";
import { makeDataset } from "./make-day";
import { checkedDays, dropVersions, newestVersion } from "./store-files";

/** Counts of a minute settle in 35 minutes, and detection looks at them then: a day is written when that is over. */
const settleMs = 60 * minuteMs;
/** Days that are young change most: they are looked at each time. */
const youngDays = 3;
/** Of the others so many each time, those that wait longest: a year is gone through in some hours. */
const olderAtOnce = 8;
/** A copy that has run long before has its days written over some rounds, the newest first. */
const newAtOnce = 10;
/** The files of all days are remade as days are added: so many versions of them are kept. */
export const wholeVersions = 7;
/** What is worth having whole; counts are read by the day. */
const wholeDatasets = datasets.filter(({ name }) => name === "outages" || name === "incidents");

const dayName = (start: number) => new Date(start).toISOString().slice(0, 10);

/**
 * Makes the files of days that are over, and other versions of those whose record was changed since. The leader calls
 * this; called twice it does nothing twice. Answers how many data sets were new.
 */
export async function keepDumps(now: Date): Promise<number> {
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
    for (const dataset of datasets) made += Number(await makeDataset(dataset, dayName(day), span, now));
  }
  for (const dataset of wholeDatasets) {
    // Incidents that were imported are older than the first count.
    const span = { from: new Date(0), to: new Date(end) };
    made += Number(await makeDataset(dataset, allDays, span, now));
    const newest = await newestVersion(allDays, dataset.name);
    if (newest) await dropVersions(allDays, dataset.name, newest.version - wholeVersions + 1);
  }
  return made;
}
