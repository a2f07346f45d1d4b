import { zoneKinds } from "@/lib/catalog/zones";
import { changeChannel, tellListeners } from "@/lib/database/changes";
import { database, databaseKind } from "@/lib/database/client";
import { earlierPeople } from "./earlier-people";
import { type NewReport, type RecordedReport, zonesAsked } from "./report";
import type { People } from "./store-people";
import { recordStatement } from "./store-record-statement";

interface Row {
  n: number;
  bits: number;
  symptom: string;
  /** People of the minute before and of this one, without this batch. */
  cellLately: number;
  allLately: number;
}

const cellBit = 1 << zoneKinds.indexOf("cell");
const allBit = 1 << zoneKinds.indexOf("all");
const minuteMs = 60_000;

/**
 * Records reports of one UTC minute with all their counts, in one statement; what comes back is durable, in the
 * same order. Run again after a deadlock, nothing is counted twice.
 * @throws when nothing was recorded, or when the connection was lost before it could be told.
 */
export async function recordReports(reports: readonly NewReport[]): Promise<RecordedReport[]> {
  const minute = Math.floor((reports[0]?.at.getTime() ?? 0) / minuteMs) * minuteMs;
  const earlier = await earlierPeople(minute);
  const sent = reports.map((report, n) => ({ n, ...report, zones: zonesAsked(report) }));
  const rows = await database().$queryRawUnsafe<Row[]>(
    recordStatement,
    JSON.stringify(sent),
    new Date(minute),
    changeChannel,
  );
  // On PostgreSQL the statement itself tells every instance, this one included.
  if (databaseKind() === "embedded") tellListeners("counts");
  return numbered(reports, rows, earlier);
}

/** Tells each reporter which number they are: those before this batch, and those of it up to them. */
function numbered(reports: readonly NewReport[], rows: readonly Row[], earlier: People): RecordedReport[] {
  const inCell = new Map<string, number>();
  let inAll = 0;
  return reports.map(({ vote, surface, model }, n) => {
    const row = rows[n];
    if (!row) throw new Error(`The statement answered ${rows.length} of ${reports.length} reports.`);
    const cell = `${surface}/${model}`;
    const fails = vote === "fails";
    if (fails && row.bits & cellBit) inCell.set(cell, (inCell.get(cell) ?? 0) + 1);
    if (fails && row.bits & allBit) inAll += 1;
    // Whole minutes make the window up to a minute short, but the reporter is always one of the people.
    const least = fails ? 1 : 0;
    const people = {
      cell: Math.max(least, (earlier.cells.get(cell) ?? 0) + row.cellLately + (inCell.get(cell) ?? 0)),
      all: Math.max(least, earlier.all + row.allLately + inAll),
    };
    return { counted: row.bits, symptom: row.symptom, people };
  });
}
