import { retrying } from "@/lib/platform/database/retry";
import { log, loggedError } from "@/lib/platform/process/log";
import { isTaken, mayPass } from "@/lib/platform/process/may-pass";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { ReportBatches } from "./batch";
import { earlierPeople } from "./earlier-people";
import { reportMetrics } from "./metrics";
import { numberPeople } from "./number-people";
import type { NewReport, RecordedReport, Reporter } from "./report";
import { identify } from "./reporter";
import { recordLate } from "./store-late";
import { recordReports } from "./store-record";

const minuteMs = 60_000;
/** Another instance may have stored a report with the same id just before: seen again, it is known. */
const mayPassNow = (error: unknown) => mayPass(error) || isTaken(error);

const batches = () =>
  onePerProcess("report batches", () => new ReportBatches({ record: measured, onFailure: logFailure }));

/** Makes a report of an address durable, with its counts; null when it is not known to be. */
export async function record(
  report: Omit<NewReport, keyof Reporter>,
  address: string,
): Promise<RecordedReport | null> {
  try {
    const reporter = await identify(address, report.at);
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
    const reporter = await identify(address, report.at);
    // Around midnight reports of within half an hour stand under another day's name.
    const { reporter: today } = await identify(address, now);
    const late = { ...report, ...reporter };
    const isLately = now.getTime() - report.at.getTime() < 30 * minuteMs;
    // Asked before, as what the statement says of people is without this report, too.
    const earlier = await earlierPeople(Math.floor(now.getTime() / minuteMs) * minuteMs);
    const names = [...new Set([reporter.reporter, today])];
    const row = await retrying(() => recordLate(late, names, now), 4, mayPassNow);
    return numberPeople([late], [row], earlier, isLately)[0] ?? null;
  } catch (error) {
    logFailure(error, 1);
    return null;
  }
}

async function measured(reports: readonly NewReport[]): Promise<RecordedReport[]> {
  const { batchReports, batchSeconds, waiting } = reportMetrics();
  batchReports.observe(reports.length);
  waiting.set(batches().waiting);
  const done = batchSeconds.startTimer();
  try {
    return await retrying(() => recordReports(reports), 4, mayPassNow);
  } finally {
    done();
  }
}

/** Only the error's name and first words: the rest may quote what was being written. */
function logFailure(error: unknown, reports: number): void {
  const { type, message } = loggedError(error);
  const cause = `${type}: ${message}`.slice(0, 300);
  log().error({ cause, reports }, "reports could not be made durable");
}
