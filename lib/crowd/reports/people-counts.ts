import { z } from "zod";
import { zoneKinds } from "@/lib/catalog/zones";
import { onPastChange } from "@/lib/platform/database/changes";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { minuteMs } from "@/lib/platform/time/units";
import type { NewReport, RecordedReport } from "./report";
import { type People, sumPeople } from "./store-people";

/** A row that the statement returns for each report. */
export const recordedRow = z.object({
  n: z.int(),
  bits: z.int(),
  symptom: z.string(),
  /** Null for a new report. If its ID was stored before: whether vote, surface and model are the same. */
  same: z.boolean().nullable(),
  /** People of the previous and the current minute, without this batch. */
  cellLately: z.int(),
  allLately: z.int(),
});
export type RecordedRow = z.infer<typeof recordedRow>;

const cellBit = 1 << zoneKinds.indexOf("cell");
const allBit = 1 << zoneKinds.indexOf("all");

/**
 * Adds to each report the number of people up to and including its reporter. `isRecent`: the reports are from the last
 * 30 minutes, so their reporters are among these people.
 */
export function withPeopleCounts(
  reports: readonly NewReport[],
  rows: readonly RecordedRow[],
  earlier: People,
  isRecent = true,
): RecordedReport[] {
  const inCell = new Map<string, number>();
  let inAll = 0;
  return reports.map(({ vote, surface, model }, n) => {
    const row = rows[n];
    if (!row) throw new Error(`The statement returned ${rows.length} rows for ${reports.length} reports.`);
    const cell = `${surface}/${model}`;
    // A report that was stored before is in the earlier counts already.
    const adds = vote === "fails" && isRecent && row.same === null;
    if (adds && row.bits & cellBit) inCell.set(cell, (inCell.get(cell) ?? 0) + 1);
    if (adds && row.bits & allBit) inAll += 1;
    // The window has whole minutes, so it may be too short for the reporter, who always counts.
    const min = adds ? 1 : 0;
    const people = {
      cell: Math.max(min, (earlier.cells.get(cell) ?? 0) + row.cellLately + (inCell.get(cell) ?? 0)),
      all: Math.max(min, earlier.all + row.allLately + inAll),
    };
    const recorded = { counted: row.bits, symptom: row.symptom, people };
    return row.same === null ? recorded : { ...recorded, sentBefore: row.same ? "same" : "another" };
  });
}

/** Of the 30 minutes that we show, each batch sums the last two. These earlier ones are summed once a minute. */
const earlierMinutes = 28;

interface Cached {
  minute?: number;
  people?: Promise<People>;
}

const cache = () =>
  onePerProcess("earlier people", () => {
    const state: Cached = {};
    onPastChange(() => Object.assign(state, { minute: undefined }));
    return state;
  });

/**
 * People of the 28 minutes that end one minute before `minute` (its start in ms). Those minutes are over on all instances,
 * so we read them once a minute, and again after a late report.
 * @throws if the database does not respond.
 */
export function earlierPeople(minute: number): Promise<People> {
  const known = cache();
  if (known.minute === minute && known.people !== undefined) return known.people;
  const to = minute - minuteMs;
  const people = sumPeople(new Date(to - earlierMinutes * minuteMs), new Date(to));
  Object.assign(known, { minute, people });
  people.catch(() => Object.assign(known, { minute: undefined }));
  return people;
}
