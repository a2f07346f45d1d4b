import { z } from "zod";
import { zoneKinds } from "@/lib/catalog/zones";
import { onPastChange } from "@/lib/platform/database/past";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { minuteMs } from "@/lib/platform/time/units";
import type { NewReport, RecordedReport } from "./report";
import { type People, sumPeople } from "./store-people";

/** What the statement says of a report. */
export const recordedRow = z.object({
  n: z.int(),
  bits: z.int(),
  symptom: z.string(),
  /** Null for a new report; else its id was there already, and whether for the same vote, surface and model. */
  same: z.boolean().nullable(),
  /** People of the minute before and of this one, without this batch. */
  cellLately: z.int(),
  allLately: z.int(),
});
export type RecordedRow = z.infer<typeof recordedRow>;

const cellBit = 1 << zoneKinds.indexOf("cell");
const allBit = 1 << zoneKinds.indexOf("all");

/**
 * Tells each reporter which number they are: those before this batch, and those of it up to them. `isLately`: the
 * reports are of the last 30 minutes, so that their reporters are among the people.
 */
export function withPeopleCounts(
  reports: readonly NewReport[],
  rows: readonly RecordedRow[],
  earlier: People,
  isLately = true,
): RecordedReport[] {
  const inCell = new Map<string, number>();
  let inAll = 0;
  return reports.map(({ vote, surface, model }, n) => {
    const row = rows[n];
    if (!row) throw new Error(`The statement answered ${rows.length} of ${reports.length} reports.`);
    const cell = `${surface}/${model}`;
    // One that was stored before is among those of before.
    const adds = vote === "fails" && isLately && row.same === null;
    if (adds && row.bits & cellBit) inCell.set(cell, (inCell.get(cell) ?? 0) + 1);
    if (adds && row.bits & allBit) inAll += 1;
    // Whole minutes make the window up to a minute short, but the reporter is always one of the people.
    const least = adds ? 1 : 0;
    const people = {
      cell: Math.max(least, (earlier.cells.get(cell) ?? 0) + row.cellLately + (inCell.get(cell) ?? 0)),
      all: Math.max(least, earlier.all + row.allLately + inAll),
    };
    const recorded = { counted: row.bits, symptom: row.symptom, people };
    return row.same === null ? recorded : { ...recorded, sentBefore: row.same ? "same" : "another" };
  });
}

/** People are told of for 30 minutes: the last two are summed with each batch, these before them once a minute. */
const earlierMinutes = 28;

interface Kept {
  minute?: number;
  people?: Promise<People>;
}

const kept = () =>
  onePerProcess("earlier people", () => {
    const state: Kept = {};
    onPastChange(() => Object.assign(state, { minute: undefined }));
    return state;
  });

/**
 * People of the 28 minutes before the one before `minute` (its start in ms). They are over everywhere, so
 * they are read once and not with every batch, until a late report changes them.
 * @throws when the database does not answer.
 */
export function earlierPeople(minute: number): Promise<People> {
  const known = kept();
  if (known.minute === minute && known.people !== undefined) return known.people;
  const to = minute - minuteMs;
  const people = sumPeople(new Date(to - earlierMinutes * minuteMs), new Date(to));
  Object.assign(known, { minute, people });
  people.catch(() => Object.assign(known, { minute: undefined }));
  return people;
}
