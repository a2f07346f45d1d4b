import { readFileSync } from "node:fs";
import { z } from "zod";
import { changeChannel, tellListeners } from "@/lib/platform/database/changes";
import { database, databaseKind } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { projectPath } from "@/lib/platform/http/next/project-path";
import { minuteMs } from "@/lib/platform/time/units";
import { earlierPeople, type RecordedRow, recordedRow, withPeopleCounts } from "./people-counts";
import { type NewReport, type Observation, type RecordedReport, zonesAsked } from "./report";

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
  const rows = await runRecord(database(), asked, new Date(minute), "present");
  // On PostgreSQL the statement itself tells every instance, this one included.
  if (databaseKind() === "embedded") tellListeners("counts");
  const recorded = new Map(
    withPeopleCounts(sent, rows, earlier).map((one, n) => [sent[n]?.id ?? "", one] as const),
  );
  return reports.map((report) => {
    const first = firsts.get(report.id);
    const one = recorded.get(report.id);
    if (!first || !one) throw new Error(`The statement answered ${rows.length} of ${sent.length} reports.`);
    return first === report ? one : { ...one, sentBefore: sameObservation(first, report) };
  });
}

/** The statement is explained, with its parameters, in the file itself. */
let statement: string | undefined;

/** Runs the statement that records, for these reports and the minute of now. */
export async function runRecord(
  client: Pick<Prisma.TransactionClient, "$queryRawUnsafe">,
  asked: readonly object[],
  minute: Date,
  times: "present" | "past",
): Promise<RecordedRow[]> {
  statement ??= readFileSync(projectPath("lib", "crowd", "reports", "store-record.sql"), "utf8");
  const values = [JSON.stringify(asked), minute, changeChannel, times === "past"];
  return z.array(recordedRow).parse(await client.$queryRawUnsafe(statement, ...values));
}

const sameObservation = (one: NewReport, other: NewReport): "same" | "another" =>
  one.vote === other.vote && one.surface === other.surface && one.model === other.model ? "same" : "another";

/** How the report with this id was taken, and whether it said the same; null when there is none. */
export async function findTaken({
  id,
  vote,
  surface,
  model,
}: Pick<Observation, "vote" | "surface" | "model"> & { id: string }): Promise<{
  counted: number;
  symptom: string;
  same: boolean;
} | null> {
  const taken = await database().report.findFirst({
    where: { id },
    select: { counted: true, symptom: true, vote: true, surface: true, model: true },
  });
  if (!taken) return null;
  const same = taken.vote === vote && taken.surface === surface && taken.model === model;
  return { counted: taken.counted, symptom: taken.symptom, same };
}
