import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { Act } from "./act";
import type { Actor } from "./actor-and-reason";
import { writeAct } from "./store-acts";

/** The log is never deleted, so it has the report's id, not what somebody wrote. */
const actOn = (
  kind: "approve-note" | "withdraw-note",
  subjectId: string,
  outage: string,
  by: Actor,
): Act => ({ ...by, kind, subject: "report", subjectId, details: { outage } });

const lockReport = (transaction: Prisma.TransactionClient, reportId: string) =>
  transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM report WHERE id = ${reportId}::uuid AND note IS NOT NULL AND removal_id IS NULL FOR UPDATE`;

/** Keeps an approval with its act. */
export const keepApproval = (
  { reportId, outageId }: { reportId: string; outageId: string },
  by: Actor,
  now: Date,
): Promise<"done" | "unchanged" | "unknown"> =>
  database().$transaction(async (transaction) => {
    const [report] = await lockReport(transaction, reportId);
    if (!report) return "unknown";
    const before = await transaction.approvedNote.findUnique({ where: { reportId } });
    if (before?.outageId === outageId) return "unchanged";
    await transaction.approvedNote.upsert({
      where: { reportId },
      create: { reportId, outageId, at: now },
      update: { outageId, at: now },
    });
    await writeAct(transaction, actOn("approve-note", reportId, outageId, by), now);
    return "done";
  });

/** Ends an approval with the act; false where there is none. */
export const endApproval = (reportId: string, by: Actor, now: Date): Promise<boolean> =>
  database().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM report WHERE id = ${reportId}::uuid FOR UPDATE`;
    const before = await transaction.approvedNote.findUnique({ where: { reportId } });
    if (!before) return false;
    await transaction.approvedNote.delete({ where: { reportId } });
    await writeAct(transaction, actOn("withdraw-note", reportId, before.outageId, by), now);
    return true;
  });

/** A note that somebody wrote with a report that is kept and visible, and the outage on whose page it is shown. */
export interface KeptNote {
  id: string;
  at: Date;
  note: string;
  surface: string;
  model: string;
  symptom: string;
  vote: string;
  outageId: string | null;
}

/** Notes that are shown, or are not, newest report first, older than where a page ended. */
export const findNotes = (
  shown: boolean,
  before: { at: Date; id: string } | null,
  limit: number,
): Promise<KeptNote[]> =>
  database().$queryRaw<KeptNote[]>`
    SELECT r.id::text AS id, r.at, r.note, r.surface, r.model, r.symptom, r.vote, a.outage_id AS "outageId"
    FROM report r LEFT JOIN approved_note a ON a.report_id = r.id
    WHERE r.note IS NOT NULL AND r.removal_id IS NULL AND (a.report_id IS NOT NULL) = ${shown}
      AND (${before === null} OR (r.at, r.id) < (${before?.at ?? new Date(0)}, ${before?.id ?? noId}::uuid))
    ORDER BY r.at DESC, r.id DESC LIMIT ${limit}`;

const noId = "00000000-0000-0000-0000-000000000000";

/** How many notes came since a time that are not shown, of visible reports. */
export async function countNotesSince(since: Date): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM report r WHERE r.at >= ${since} AND r.note IS NOT NULL
      AND r.removal_id IS NULL AND NOT EXISTS (SELECT FROM approved_note a WHERE a.report_id = r.id)`;
  return row?.count ?? 0;
}
