import { isTransient, isUniqueViolation } from "@/lib/platform/database/errors";
import { retrying } from "@/lib/platform/database/retry";
import { log, loggedError } from "@/lib/platform/process/log";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { minuteMs, startOfMinute } from "@/lib/platform/time/units";
import { ReportBatches } from "./batch";
import { intakeCounters } from "./metrics";
import { earlierPeople, withPeopleCounts } from "./people-counts";
import type { NewReport, Observation, RecordedReport, Reporter } from "./report";
import { pseudonymize } from "./reporter";
import { recordLate } from "./store-late";
import { sumPeople } from "./store-people";
import { findTaken, recordReports } from "./store-record";

/** Another instance may have stored a report with the same id just before: seen again, it is known. */
const mayPassNow = (error: unknown) => isTransient(error) || isUniqueViolation(error);

const batches = () =>
  onePerProcess("report batches", () => new ReportBatches({ record: measured, onFailure: logFailure }));

/** Makes a report of an address durable, with its counts; null when it is not known to be. */
export async function record(
  report: Omit<NewReport, keyof Reporter>,
  address: string,
): Promise<RecordedReport | null> {
  try {
    const reporter = await pseudonymize(address, report.at);
    return await batches().add({ ...report, ...reporter });
  } catch (error) {
    logFailure(error, 1);
    return null;
  }
}

/** The same for a report of a minute that was over before `now`: it stands in no batch, as it may be of any minute. */
export async function recordPast(
  report: Omit<NewReport, keyof Reporter>,
  address: string,
  now: Date,
): Promise<RecordedReport | null> {
  try {
    const reporter = await pseudonymize(address, report.at);
    // Around midnight reports of within half an hour stand under another day's name.
    const { reporter: today } = await pseudonymize(address, now);
    const late = { ...report, ...reporter };
    const isLately = now.getTime() - report.at.getTime() < 30 * minuteMs;
    // Asked before, as what the statement says of people is without this report, too.
    const earlier = await earlierPeople(startOfMinute(now.getTime()));
    const names = [...new Set([reporter.reporter, today])];
    const row = await retrying(() => recordLate(late, names, now), 4, mayPassNow);
    return withPeopleCounts([late], [row], earlier, isLately)[0] ?? null;
  } catch (error) {
    logFailure(error, 1);
    return null;
  }
}

/** People are told of for so long. */
const peopleMinutes = 30;

/**
 * How a report was taken that is sent again too late to be taken: its sender never heard the answer, and must not be
 * told that it was not counted. `never`: none with this id was. Null: not known, as the database does not answer.
 */
export async function recordedBefore(
  report: Observation & { id: string },
  now: Date,
): Promise<RecordedReport | "never" | null> {
  try {
    const taken = await findTaken(report);
    if (!taken) return "never";
    const { counted, symptom, same } = taken;
    const from = new Date(now.getTime() - peopleMinutes * minuteMs);
    const { cells, all } = await sumPeople(from, new Date(now.getTime() + minuteMs));
    const people = { cell: cells.get(`${report.surface}/${report.model}`) ?? 0, all };
    return { counted, symptom, people, sentBefore: same ? "same" : "another" };
  } catch (error) {
    log().error({ cause: causeOf(error) }, "it could not be looked whether a report was taken");
    return null;
  }
}

async function measured(reports: readonly NewReport[]): Promise<RecordedReport[]> {
  const { batchReports, batchSeconds, waiting } = intakeCounters();
  batchReports.observe(reports.length);
  waiting.set(batches().waiting);
  const done = batchSeconds.startTimer();
  try {
    return await retrying(() => recordReports(reports), 4, mayPassNow);
  } finally {
    done();
  }
}

const logFailure = (error: unknown, reports: number): void =>
  log().error({ cause: causeOf(error), reports }, "reports could not be made durable");

/** Only the error's name and first words: the rest may quote what was being written. */
function causeOf(error: unknown): string {
  const { type, message } = loggedError(error);
  return `${type}: ${message}`.slice(0, 300);
}
