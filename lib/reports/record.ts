import { retrying } from "@/lib/database/retry";
import { log } from "@/lib/process/log";
import { onePerProcess } from "@/lib/process/one-per-process";
import { ReportBatches } from "./batch";
import { reportMetrics } from "./metrics";
import type { NewReport, RecordedReport, Reporter } from "./report";
import { identify } from "./reporter";
import { recordReports } from "./store-record";

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

async function measured(reports: readonly NewReport[]): Promise<RecordedReport[]> {
  const { batchReports, batchSeconds, waiting } = reportMetrics();
  batchReports.observe(reports.length);
  waiting.set(batches().waiting);
  const done = batchSeconds.startTimer();
  try {
    return await retrying(() => recordReports(reports));
  } finally {
    done();
  }
}

/** Only the error's name and first words: the rest may quote what was being written. */
function logFailure(error: unknown, reports: number): void {
  const cause = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : "no error";
  log().error({ cause, reports }, "reports could not be made durable");
}
