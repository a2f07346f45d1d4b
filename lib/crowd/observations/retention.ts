import { hourMs, startOfHour } from "@/lib/platform/time/units";
import { deleteObservationsBefore, mergeOldestHour } from "./store";

/** Days for which we store observations by the minute. No figure looks back more than a day. */
export const minuteDays = 7;
/** Days for which we store observations at all, by the hour after `minuteDays`. The same as for raw reports. */
export const observationDays = 90;
const batchRows = 5000;
/** Statements of one run. The next run does the rest. */
const maxStatements = 200;

/** What one run did: rows that were merged into hours, and rows that were deleted. */
export interface PrunedObservations {
  merged: number;
  deleted: number;
}

/** Deletes observations past their retention, and merges older minutes into hours. Only whole hours are affected. */
export async function pruneObservations(now: Date): Promise<PrunedObservations> {
  const before = (days: number) => new Date(startOfHour(now.getTime() - days * 24 * hourMs));
  const deleted = await repeat(() => deleteObservationsBefore(before(observationDays), batchRows), batchRows);
  const merged = await repeat(() => mergeOldestHour(before(minuteDays)), 1);
  return { merged, deleted };
}

/** Repeats a statement while it changes at least `min` rows. Returns the sum. */
async function repeat(statement: () => Promise<number>, min: number): Promise<number> {
  let sum = 0;
  for (let count = 0; count < maxStatements; count += 1) {
    const changed = await statement();
    sum += changed;
    if (changed < min) break;
  }
  return sum;
}
