import { database, databaseKind } from "@/lib/platform/database/client";

/** Reports of these first minutes of a day have the pseudonym of the day before: 30 minutes, and 5 for differing clocks. */
const linkedMinutes = 35;

/** Deletes at most `max` raw reports from before a time, with the approvals of their notes. Returns how many. */
export const deleteReportsBefore = (time: Date, max: number): Promise<number> =>
  database().$executeRaw`
    WITH old AS MATERIALIZED (SELECT id FROM report WHERE at < ${time} ORDER BY at LIMIT ${max}),
    approvals AS (DELETE FROM approved_note WHERE report_id IN (SELECT id FROM old))
    DELETE FROM report WHERE id IN (SELECT id FROM old)`;

/** Deletes at most `max` rows of where reporters were counted, from before a time. Returns how many. */
export const deleteReporterZonesBefore = (time: Date, max: number): Promise<number> =>
  database().$executeRaw`
    DELETE FROM reporter_zone WHERE counted_at < ${time} AND (reporter, zone) IN
      (SELECT reporter, zone FROM reporter_zone WHERE counted_at < ${time} ORDER BY counted_at LIMIT ${max})`;

/** Removes the pseudonym of the day before from reports of days that begin between two times. */
export const clearMidnightLinks = (from: Date, to: Date): Promise<number> =>
  database().$executeRaw`
    UPDATE report SET before = NULL FROM generate_series(${from}::timestamptz, ${to}::timestamptz, interval '1 day') AS day
    WHERE at >= day AND at < day + ${`${linkedMinutes} minutes`}::interval AND before IS NOT NULL`;

/** Removes pseudonyms from the choices of removals whose reports are all deleted. Returns how many removals changed. */
export const clearRemovalPseudonyms = (before: Date): Promise<number> =>
  database().$executeRaw`
    UPDATE report_removal SET choice = choice - 'reporter' - 'network'
    WHERE "to" < ${before} AND jsonb_exists_any(choice, ARRAY['reporter', 'network'])`;

/** Reclaims the space of deleted and replaced rows. Only the embedded database needs it: it has no autovacuum. */
export async function vacuumReports(): Promise<void> {
  if (databaseKind() !== "embedded") return;
  await database().$executeRaw`VACUUM (ANALYZE) report, reporter_zone, cell_count`;
}
