import { z } from "zod";
import { zoneKinds } from "@/lib/catalog/zones";
import {
  changeChannel,
  notifyListeners,
  notifyPastListeners,
  pastPayload,
} from "@/lib/platform/database/changes";
import { databaseKind, queryRows, reservedDatabase } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { minuteMs, startOfMinute } from "@/lib/platform/time/units";
import type { RecordedRow } from "./people-counts";
import { type NewReport, zoneKeysOf } from "./report";
import { runRecord } from "./store-record";

const countsOnceMs = 30 * minuteMs;
const everyZone = (1 << zoneKinds.length) - 1;

/**
 * Records a report of a past minute, in that minute. It counts in a zone if its reporter was not counted there within half
 * an hour before or after it. `names` are the reporter's pseudonyms (hexadecimal) in that hour. Late reports of one reporter
 * are written one after the other. Against current reports, the row of reporter and zone decides, as always.
 * @throws if nothing was recorded, or if the connection was lost before we knew.
 */
export async function recordLate(
  report: NewReport,
  names: readonly string[],
  now: Date,
): Promise<RecordedRow> {
  const minute = new Date(startOfMinute(now.getTime()));
  const sinceMs = report.at.getTime();
  const row = await reservedDatabase().$transaction(async (transaction) => {
    const judge = report.before ?? report.reporter;
    // Waits for a recount of hidden reports before we look up where the reporter was counted.
    await transaction.$executeRaw`LOCK TABLE reporter_zone IN ROW EXCLUSIVE MODE`;
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${judge}, 0))`;
    const clear = await clearZones(transaction, report, judge, names);
    const sent = [{ n: 0, ...report, zones: zoneKeysOf(report), clear }];
    const [written] = await runRecord(transaction, sent, minute, "past");
    if (!written) throw new Error("The statement returned no row for a late report.");
    // Notifies every instance after the transaction.
    if (databaseKind() !== "embedded")
      await transaction.$executeRaw`SELECT pg_notify(${changeChannel}, ${pastPayload(sinceMs)})`;
    return written;
  });
  notifyPastListeners(sinceMs);
  notifyListeners("counts");
  return row;
}

const lastRow = z.object({ zone: z.string(), near: z.boolean() });
const vote = z.enum(["fails", "works"]);
const countedRow = z.object({ surface: z.string(), model: z.string(), vote, counted: z.int() });

/** One bit per kind of zone: 1 if the reporter was not counted there within half an hour of the report. */
async function clearZones(
  transaction: Prisma.TransactionClient,
  report: NewReport,
  judge: string,
  names: readonly string[],
): Promise<number> {
  const zones = zoneKeysOf(report);
  const [from, to] = [-countsOnceMs, countsOnceMs].map((ms) => new Date(report.at.getTime() + ms));
  const last = await queryRows(
    lastRow,
    transaction,
    Prisma.sql`
    SELECT zone, counted_at < ${to} AS near FROM reporter_zone
    WHERE reporter = decode(${judge}, 'hex') AND zone = ANY(${zones}) AND counted_at > ${from}`,
  );
  let clear = everyZone;
  const drop = (zone: string) => {
    const kind = zones.indexOf(zone);
    if (kind >= 0) clear &= ~(1 << kind);
  };
  for (const { zone, near } of last) if (near) drop(zone);
  if (last.every(({ near }) => near)) return clear;
  // Counted there later too. Only the reports show whether it was within half an hour.
  const counted = await queryRows(
    countedRow,
    transaction,
    Prisma.sql`
    SELECT surface, model, vote, counted::int AS counted FROM report
    WHERE at > ${from} AND at < ${to} AND vote = ${report.vote} AND counted > 0
      AND encode(reporter, 'hex') IN (${Prisma.join([...names])})`,
  );
  for (const row of counted)
    for (const [kind, zone] of zoneKeysOf(row).entries()) if ((row.counted >> kind) & 1) drop(zone);
  return clear;
}
