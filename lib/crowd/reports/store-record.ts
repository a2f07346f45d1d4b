import { changeChannel, tellListeners } from "@/lib/platform/database/changes";
import { database, databaseKind } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { earlierPeople } from "./earlier-people";
import { numberPeople, type RecordedRow } from "./number-people";
import { type NewReport, type RecordedReport, zonesAsked } from "./report";
import { recordStatement } from "./store-record-statement";

const minuteMs = 60_000;

/**
 * Records reports of one UTC minute with all their counts, in one statement; what comes back is durable, in the
 * same order. Run again after a deadlock, nothing is counted twice. One whose id is stored already, or came before in
 * the same batch, is told as it was taken then.
 * @throws when nothing was recorded, or when the connection was lost before it could be told.
 */
export async function recordReports(reports: readonly NewReport[]): Promise<RecordedReport[]> {
  const minute = Math.floor((reports[0]?.at.getTime() ?? 0) / minuteMs) * minuteMs;
  const earlier = await earlierPeople(minute);
  const firsts = new Map<string, NewReport>();
  for (const report of reports) if (!firsts.has(report.id)) firsts.set(report.id, report);
  const sent = [...firsts.values()];
  const asked = sent.map((report, n) => ({ n, ...report, zones: zonesAsked(report) }));
  const rows = await runStatement(database(), recordStatement, asked, new Date(minute));
  // On PostgreSQL the statement itself tells every instance, this one included.
  if (databaseKind() === "embedded") tellListeners("counts");
  const recorded = new Map(
    numberPeople(sent, rows, earlier).map((one, n) => [sent[n]?.id ?? "", one] as const),
  );
  return reports.map((report) => {
    const first = firsts.get(report.id);
    const one = recorded.get(report.id);
    if (!first || !one) throw new Error(`The statement answered ${rows.length} of ${sent.length} reports.`);
    return first === report ? one : { ...one, sentBefore: sameObservation(first, report) };
  });
}

/** Runs one of the statements that record, for these reports and the minute of now. */
export const runStatement = (
  client: Pick<Prisma.TransactionClient, "$queryRawUnsafe">,
  statement: string,
  asked: readonly object[],
  minute: Date,
): Promise<RecordedRow[]> => client.$queryRawUnsafe(statement, JSON.stringify(asked), minute, changeChannel);

const sameObservation = (one: NewReport, other: NewReport): "same" | "another" =>
  one.vote === other.vote && one.surface === other.surface && one.model === other.model ? "same" : "another";
