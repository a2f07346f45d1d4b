import { hourMs, startOfHour } from "@/lib/platform/time/units";
import { deleteObservationsBefore, mergeOldestHour } from "./store-forget";

/** How long observations are kept by the minute; no figure looks further back than a day. */
export const minuteDays = 7;
/** How long they are kept at all, by the hour: as long as raw reports. */
export const observationDays = 90;
const rowsAtOnce = 5000;
/** Statements of one run; the rest waits for the next. */
const maxStatements = 200;

/** What one run did: rows that became hours, and rows that were deleted. */
export interface ForgottenObservations {
  merged: number;
  deleted: number;
}

/** Makes hours of minutes that are old, and deletes what has been kept long enough. Hours that are whole alone. */
export async function forgetObservations(now: Date): Promise<ForgottenObservations> {
  const before = (days: number) => new Date(startOfHour(now.getTime() - days * 24 * hourMs));
  const deleted = await repeated(
    () => deleteObservationsBefore(before(observationDays), rowsAtOnce),
    rowsAtOnce,
  );
  const merged = await repeated(() => mergeOldestHour(before(minuteDays)), 1);
  return { merged, deleted };
}

/** Does it again while it did at least `enough`, and says how much it was together. */
async function repeated(doSome: () => Promise<number>, enough: number): Promise<number> {
  let all = 0;
  for (let statement = 0; statement < maxStatements; statement += 1) {
    const done = await doSome();
    all += done;
    if (done < enough) break;
  }
  return all;
}
