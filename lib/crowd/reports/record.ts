import { isTransient, isUniqueViolation, retrying } from "@/lib/platform/database/errors";
import { loggedError } from "@/lib/platform/process/log";
import { logFailure } from "@/lib/platform/process/log-failure";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { minuteMs, startOfMinute } from "@/lib/platform/time/units";
import { ReportBatches } from "./batch";
import { intakeCounters } from "./metrics";
import { earlierPeople, withPeopleCounts } from "./people-counts";
import type { NewReport, Observation, RecordedReport, Reporter } from "./report";
import { pseudonymize } from "./reporter";
import { recordLate } from "./store-late";
import { sumPeople } from "./store-people";
import { findStored, recordReports } from "./store-record";

/** A unique violation means that another instance stored the same ID just before. The next try finds it. */
const isRetryable = (error: unknown) => isTransient(error) || isUniqueViolation(error);

const batches = () =>
  onePerProcess(
    "report batches",
    () => new ReportBatches({ record: recordMeasured, onFailure: logNotStored }),
  );

/** Stores a report of an address, with its counts. Null if we don't know whether it is stored. */
export async function record(
  report: Omit<NewReport, keyof Reporter>,
  address: string,
): Promise<RecordedReport | null> {
  try {
    const reporter = await pseudonymize(address, report.at);
    return await batches().add({ ...report, ...reporter });
  } catch (error) {
    logNotStored(error, 1);
    return null;
  }
}

/** The same for a report of a minute before `now`. It is not in a batch, because each may be of another minute. */
export async function recordLateReport(
  report: Omit<NewReport, keyof Reporter>,
  address: string,
  now: Date,
): Promise<RecordedReport | null> {
  try {
    const reporter = await pseudonymize(address, report.at);
    // Around midnight, reports within half an hour may have the pseudonym of another day.
    const { reporter: today } = await pseudonymize(address, now);
    const late = { ...report, ...reporter };
    const isRecent = now.getTime() - report.at.getTime() < 30 * minuteMs;
    // Read before the statement, whose counts do not include this report either.
    const earlier = await earlierPeople(startOfMinute(now.getTime()));
    const names = [...new Set([reporter.reporter, today])];
    const row = await retrying(() => recordLate(late, names, now), 4, isRetryable);
    return withPeopleCounts([late], [row], earlier, isRecent)[0] ?? null;
  } catch (error) {
    logNotStored(error, 1);
    return null;
  }
}

/** The window in which we count people for the sender. */
const peopleMinutes = 30;

/**
 * How we recorded a report whose sender never got the response and retries too late. Its sender must not be refused.
 * `never`: there is no report with this ID. Null: unknown, because the database does not respond.
 */
export async function findRecorded(
  report: Observation & { id: string },
  now: Date,
): Promise<RecordedReport | "never" | null> {
  try {
    const stored = await findStored(report);
    if (!stored) return "never";
    const { counted, symptom, same } = stored;
    const from = new Date(now.getTime() - peopleMinutes * minuteMs);
    const { cells, all } = await sumPeople(from, new Date(now.getTime() + minuteMs));
    const people = { cell: cells.get(`${report.surface}/${report.model}`) ?? 0, all };
    return { counted, symptom, people, sentBefore: same ? "same" : "another" };
  } catch (error) {
    logFailure(withoutReports(error), "could not look up an earlier report");
    return null;
  }
}

async function recordMeasured(reports: readonly NewReport[]): Promise<RecordedReport[]> {
  const { batchReports, batchSeconds, waiting } = intakeCounters();
  batchReports.observe(reports.length);
  waiting.set(batches().waiting);
  const done = batchSeconds.startTimer();
  try {
    return await retrying(() => recordReports(reports), 4, isRetryable);
  } finally {
    done();
  }
}

const logNotStored = (error: unknown, reports: number): void =>
  logFailure(withoutReports(error), "could not store reports", { reports });

/** Only the error's name and first words, because the rest may quote a report. */
function withoutReports(error: unknown): Error {
  const { type, message } = loggedError(error);
  return new Error(`${type}: ${message}`.slice(0, 300));
}
