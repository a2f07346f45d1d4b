import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { Actor } from "./action";
import { perform } from "./store-log";

/** We never delete the log, so an entry has the report's id, not the text of its note. */
const entryFor = (kind: "approve-note" | "withdraw-note", reportId: string, outage: string) => ({
  ...{ kind, subject: "report" as const, subjectId: reportId, details: { outage } },
});

const lockReport = (transaction: Prisma.TransactionClient, reportId: string) =>
  transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM report WHERE id = ${reportId}::uuid AND note IS NOT NULL AND removal_id IS NULL FOR UPDATE`;

/** Stores an approval. */
export const storeApproval = (
  { reportId, outageId }: { reportId: string; outageId: string },
  by: Actor,
  now: Date,
): Promise<"done" | "unchanged" | "unknown"> =>
  perform<"done" | "unchanged" | "unknown">(by, now, async (transaction) => {
    const [report] = await lockReport(transaction, reportId);
    if (!report) return { result: "unknown" };
    const before = await transaction.approvedNote.findUnique({ where: { reportId } });
    if (before?.outageId === outageId) return { result: "unchanged" };
    await transaction.approvedNote.upsert({
      where: { reportId },
      create: { reportId, outageId, at: now },
      update: { outageId, at: now },
    });
    return { result: "done", entry: entryFor("approve-note", reportId, outageId) };
  });

/** Deletes an approval; returns false if there is none. */
export const deleteApproval = (reportId: string, by: Actor, now: Date): Promise<boolean> =>
  perform(by, now, async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM report WHERE id = ${reportId}::uuid FOR UPDATE`;
    const before = await transaction.approvedNote.findUnique({ where: { reportId } });
    if (!before) return { result: false };
    await transaction.approvedNote.delete({ where: { reportId } });
    return { result: true, entry: entryFor("withdraw-note", reportId, before.outageId) };
  });

/** A note of a visible report, and the outage whose page shows it. */
export interface StoredNote {
  id: string;
  at: Date;
  note: string;
  surface: string;
  model: string;
  symptom: string;
  vote: string;
  outageId: string | null;
}

/** Notes that are public (`approved`), or are not, newest report first, older than the end of the page before. */
export const findNotes = (
  approved: boolean,
  before: { at: Date; id: string } | null,
  limit: number,
): Promise<StoredNote[]> =>
  database().$queryRaw<StoredNote[]>`
    SELECT r.id::text AS id, r.at, r.note, r.surface, r.model, r.symptom, r.vote, a.outage_id AS "outageId"
    FROM report r LEFT JOIN approved_note a ON a.report_id = r.id
    WHERE r.note IS NOT NULL AND r.removal_id IS NULL AND (a.report_id IS NOT NULL) = ${approved}
      AND (${before === null} OR (r.at, r.id) < (${before?.at ?? new Date(0)}, ${before?.id ?? noId}::uuid))
    ORDER BY r.at DESC, r.id DESC LIMIT ${limit}`;

const noId = "00000000-0000-0000-0000-000000000000";

/** How many notes of visible reports since a time are not public. */
export async function countNotesSince(since: Date): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM report r WHERE r.at >= ${since} AND r.note IS NOT NULL
      AND r.removal_id IS NULL AND NOT EXISTS (SELECT FROM approved_note a WHERE a.report_id = r.id)`;
  return row?.count ?? 0;
}
