import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { changeChannel, notifyListeners } from "@/lib/platform/database/changes";
import { databaseKind, reservedDatabase } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { projectPath } from "@/lib/platform/http/next/project-path";
import { minuteMs } from "@/lib/platform/time/units";
import { earlierPeople, type RecordedRow, recordedRow, withPeopleCounts } from "./people-counts";
import { type NewReport, type Observation, type RecordedReport, zoneKeysOf } from "./report";

/**
 * Records reports of one UTC minute with all their counts, in one statement. Returned reports are stored, in the same order.
 * It is safe to run again after a deadlock. If an ID is stored already, or occurs earlier in the batch, the result is that
 * of the first report.
 * @throws if nothing was recorded, or if the connection was lost before we knew.
 */
export async function recordReports(reports: readonly NewReport[]): Promise<RecordedReport[]> {
  const minute = Math.floor((reports[0]?.at.getTime() ?? 0) / minuteMs) * minuteMs;
  const earlier = await earlierPeople(minute);
  const firsts = new Map<string, NewReport>();
  for (const report of reports) if (!firsts.has(report.id)) firsts.set(report.id, report);
  const sent = [...firsts.values()];
  const rowsToSend = sent.map((report, n) => ({ n, ...report, zones: zoneKeysOf(report) }));
  const rows = await runRecord(reservedDatabase(), rowsToSend, new Date(minute), "present");
  // On a PostgreSQL server, the statement notifies every instance, including this one.
  if (databaseKind() === "embedded") notifyListeners("counts");
  const recorded = new Map(
    withPeopleCounts(sent, rows, earlier).map((one, n) => [sent[n]?.id ?? "", one] as const),
  );
  return reports.map((report) => {
    const first = firsts.get(report.id);
    const one = recorded.get(report.id);
    if (!first || !one)
      throw new Error(`The statement returned ${rows.length} rows for ${sent.length} reports.`);
    return first === report ? one : { ...one, sentBefore: sameObservation(first, report) };
  });
}

/** The SQL file explains the statement and its parameters. */
let statement: string | undefined;

/** Runs the record statement for these reports. `minute` is the start of the current minute. */
export async function runRecord(
  client: Pick<Prisma.TransactionClient, "$queryRawUnsafe">,
  reports: readonly object[],
  minute: Date,
  times: "present" | "past",
): Promise<RecordedRow[]> {
  statement ??= readFileSync(projectPath("lib", "crowd", "reports", "store-record.sql"), "utf8");
  const values = [JSON.stringify(reports), minute, changeChannel, times === "past"];
  return z.array(recordedRow).parse(await client.$queryRawUnsafe(statement, ...values));
}

const sameObservation = (one: NewReport, other: NewReport): "same" | "another" =>
  one.vote === other.vote && one.surface === other.surface && one.model === other.model ? "same" : "another";

/** How the report with this ID was recorded, and whether it said the same. Null if there is none. */
export async function findStored({
  id,
  vote,
  surface,
  model,
}: Pick<Observation, "vote" | "surface" | "model"> & { id: string }): Promise<{
  counted: number;
  symptom: string;
  same: boolean;
} | null> {
  const taken = await reservedDatabase().report.findFirst({
    where: { id },
    select: { counted: true, symptom: true, vote: true, surface: true, model: true },
  });
  if (!taken) return null;
  const same = taken.vote === vote && taken.surface === surface && taken.model === model;
  return { counted: taken.counted, symptom: taken.symptom, same };
}

class RolledBack extends Error {}

/** Far from the present, so that it waits for no row that a report changes. */
const probeMinute = new Date(0);
const probeTimeoutMs = 10_000;

/**
 * Stores a report as intake does, and rolls it back.
 * @throws if reports cannot be stored.
 */
export async function probeRecord(): Promise<void> {
  const observation = { vote: "fails", surface: "not-sure", model: "not-sure", symptom: null } as const;
  const report = {
    ...observation,
    n: 0,
    id: randomUUID(),
    at: probeMinute,
    source: "api",
    note: null,
    excerpt: null,
    reporter: randomBytes(16).toString("hex"),
    before: null,
    network: randomBytes(16).toString("hex"),
    zones: zoneKeysOf(observation),
  };
  const options = { maxWait: probeTimeoutMs, timeout: probeTimeoutMs };
  try {
    await reservedDatabase().$transaction(async (transaction) => {
      await runRecord(transaction, [report], probeMinute, "present");
      throw new RolledBack();
    }, options);
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
}
