import { zoneKey, zoneKinds, zoneOfCell } from "@/lib/catalog/zones";
import { database } from "@/lib/platform/database/client";
import { minuteMs } from "@/lib/platform/time/units";

const countsOnceMs = 30 * minuteMs;
const steps = [1, 60, 1440];

/** A raw report, and its sender in the test. */
export interface RawReport {
  id: string;
  at: Date;
  vote: string;
  surface: string;
  model: string;
  symptom: string;
  counted: number;
  who: string;
}

/** A row of the counts, with the six columns in the order of `zoneKinds`. */
interface CountRow {
  stepMinutes: number;
  at: Date;
  vote: string;
  surface: string;
  model: string;
  symptom: string;
  people: number[];
}

/** All raw reports, oldest first. */
export async function rawReports(whoSent: ReadonlyMap<string, string>): Promise<RawReport[]> {
  const rows = await database().report.findMany({ orderBy: { at: "asc" } });
  return rows.map((row) => ({ ...row, who: whoSent.get(row.id) ?? "nobody" }));
}

/** All rows of the counts. */
export async function countRows(): Promise<CountRow[]> {
  const rows = await database().cellCount.findMany();
  return rows.map(({ cell, bySurface, byModel, byFamily, byGroup, everything, ...row }) => ({
    ...row,
    people: [cell, bySurface, byModel, byFamily, byGroup, everything],
  }));
}

const stepStart = (at: Date, stepMinutes: number) =>
  new Date(Math.floor(at.getTime() / (stepMinutes * minuteMs)) * stepMinutes * minuteMs).toISOString();

function add(sums: Map<string, number>, key: string, people: number): void {
  const sum = (sums.get(key) ?? 0) + people;
  if (sum === 0) sums.delete(key);
  else sums.set(key, sum);
}

const sorted = (sums: Map<string, number>) => Object.fromEntries([...sums].sort());

/** People of every zone and step, counted from the raw reports by one rule: once in any 30 minutes. */
export function recountZones(reports: readonly RawReport[]): Record<string, number> {
  const lastCounted = new Map<string, number>();
  const sums = new Map<string, number>();
  for (const { at, vote, surface, model, who } of reports) {
    for (const kind of zoneKinds) {
      const zone = `${vote} ${zoneKey(zoneOfCell(kind, surface, model))}`;
      const last = lastCounted.get(`${who} ${zone}`) ?? Number.NEGATIVE_INFINITY;
      if (at.getTime() - last < countsOnceMs) continue;
      lastCounted.set(`${who} ${zone}`, at.getTime());
      for (const step of steps) add(sums, `${step} ${stepStart(at, step)} ${zone}`, 1);
    }
  }
  return sorted(sums);
}

/** People of every zone and step, from the counts. */
export function zonesOfCounts(rows: readonly CountRow[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { stepMinutes, at, vote, surface, model, people } of rows) {
    for (const [bit, kind] of zoneKinds.entries()) {
      const zone = `${vote} ${zoneKey(zoneOfCell(kind, surface, model))}`;
      add(sums, `${stepMinutes} ${at.toISOString()} ${zone}`, people[bit] ?? 0);
    }
  }
  return sorted(sums);
}

const cellKey = (row: { vote: string; surface: string; model: string; symptom: string }, kind: string) =>
  `${row.vote} ${row.surface}/${row.model} ${row.symptom} ${kind}`;

/** What the raw reports added to the counts according to their `counted`, by step, cell, symptom and kind of zone. */
export function contributions(reports: readonly RawReport[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const report of reports)
    for (const [bit, kind] of zoneKinds.entries())
      for (const step of steps)
        add(
          sums,
          `${step} ${stepStart(report.at, step)} ${cellKey(report, kind)}`,
          (report.counted >> bit) & 1,
        );
  return sorted(sums);
}

/** The counts by step, cell, symptom and kind of zone. */
export function contributionsOfCounts(rows: readonly CountRow[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows)
    for (const [bit, kind] of zoneKinds.entries())
      add(sums, `${row.stepMinutes} ${row.at.toISOString()} ${cellKey(row, kind)}`, row.people[bit] ?? 0);
  return sorted(sums);
}
