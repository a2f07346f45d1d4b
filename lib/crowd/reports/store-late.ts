import { z } from "zod";
import { zoneKinds } from "@/lib/catalog/zones";
import { changeChannel, tellListeners } from "@/lib/platform/database/changes";
import { database, databaseKind } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { pastPayload, tellPastListeners } from "@/lib/platform/database/past";
import { queryRows } from "@/lib/platform/database/query-rows";
import { minuteMs, startOfMinute } from "@/lib/platform/time/units";
import type { RecordedRow } from "./people-counts";
import { type NewReport, zonesAsked } from "./report";
import { runRecord } from "./store-record";

const countsOnceMs = 30 * minuteMs;
const everyZone = (1 << zoneKinds.length) - 1;

/**
 * Records a report of a minute that is over, in that minute. It counts in a zone if its reporter was counted there in
 * no half hour before or after it; `names` are the reporter's pseudonyms (hexadecimal) in that hour. Late reports of one
 * reporter are written one after the other; against those of now the row of reporter and zone decides, as ever.
 * @throws when nothing was recorded, or when the connection was lost before it could be told.
 */
export async function recordLate(
  report: NewReport,
  names: readonly string[],
  now: Date,
): Promise<RecordedRow> {
  const minute = new Date(startOfMinute(now.getTime()));
  const sinceMs = report.at.getTime();
  const row = await database().$transaction(async (transaction) => {
    const judge = report.before ?? report.reporter;
    // A recount of hidden reports is waited for before it is looked where the reporter was counted.
    await transaction.$executeRaw`LOCK TABLE reporter_zone IN ROW EXCLUSIVE MODE`;
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${judge}, 0))`;
    const clear = await clearZones(transaction, report, judge, names);
    const sent = [{ n: 0, ...report, zones: zonesAsked(report), clear }];
    const [written] = await runRecord(transaction, sent, minute, "past");
    if (!written) throw new Error("The statement did not answer a late report.");
    // Told when the transaction is done, to every instance.
    if (databaseKind() !== "embedded")
      await transaction.$executeRaw`SELECT pg_notify(${changeChannel}, ${pastPayload(sinceMs)})`;
    return written;
  });
  tellPastListeners(sinceMs);
  tellListeners("counts");
  return row;
}

const lastRow = z.object({ zone: z.string(), near: z.boolean() });
const vote = z.enum(["fails", "works"]);
const countedRow = z.object({ surface: z.string(), model: z.string(), vote, counted: z.int() });

/** One bit a kind of zone: the reporter was not counted there within half an hour of the report. */
async function clearZones(
  transaction: Prisma.TransactionClient,
  report: NewReport,
  judge: string,
  names: readonly string[],
): Promise<number> {
  const zones = zonesAsked(report);
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
  // Counted there later, too: only the reports know whether also near.
  const counted = await queryRows(
    countedRow,
    transaction,
    Prisma.sql`
    SELECT surface, model, vote, counted::int AS counted FROM report
    WHERE at > ${from} AND at < ${to} AND vote = ${report.vote} AND counted > 0
      AND encode(reporter, 'hex') IN (${Prisma.join([...names])})`,
  );
  for (const row of counted)
    for (const [kind, zone] of zonesAsked(row).entries()) if ((row.counted >> kind) & 1) drop(zone);
  return clear;
}
