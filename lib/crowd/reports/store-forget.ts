import { database, databaseKind } from "@/lib/platform/database/client";

/** Reports so early in a day name the pseudonym of the day before: half an hour, and clocks that differ. */
const linkedMinutes = 35;

/** Deletes at most `most` raw reports from before a time, and with them the approval of their notes; answers how many. */
export const deleteReportsBefore = (time: Date, most: number): Promise<number> =>
  database().$executeRaw`
    WITH old AS MATERIALIZED (SELECT id FROM report WHERE at < ${time} ORDER BY at LIMIT ${most}),
    approvals AS (DELETE FROM approved_note WHERE report_id IN (SELECT id FROM old))
    DELETE FROM report WHERE id IN (SELECT id FROM old)`;

/** Deletes at most `most` notes of who was counted where, last counted before a time; answers how many. */
export const deleteReporterZonesBefore = (time: Date, most: number): Promise<number> =>
  database().$executeRaw`
    DELETE FROM reporter_zone WHERE counted_at < ${time} AND (reporter, zone) IN
      (SELECT reporter, zone FROM reporter_zone WHERE counted_at < ${time} ORDER BY counted_at LIMIT ${most})`;

/** Takes the pseudonym of the day before from reports of days that begin between two times. */
export const forgetLinks = (from: Date, to: Date): Promise<number> =>
  database().$executeRaw`
    UPDATE report SET before = NULL FROM generate_series(${from}::timestamptz, ${to}::timestamptz, interval '1 day') AS day
    WHERE at >= day AND at < day + ${`${linkedMinutes} minutes`}::interval AND before IS NOT NULL`;

/** Takes pseudonyms from the choices of removals whose reports are all gone; answers of how many. */
export const forgetChosen = (before: Date): Promise<number> =>
  database().$executeRaw`
    UPDATE report_removal SET choice = choice - 'reporter' - 'network'
    WHERE "to" < ${before} AND jsonb_exists_any(choice, ARRAY['reporter', 'network'])`;

/** Gives the room of deleted and replaced rows back, where no autovacuum does: in the embedded database. */
export async function reclaimRoom(): Promise<void> {
  if (databaseKind() !== "embedded") return;
  await database().$executeRaw`VACUUM (ANALYZE) report, reporter_zone, cell_count`;
}
