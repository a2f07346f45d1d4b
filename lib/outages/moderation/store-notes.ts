import { database } from "@/lib/platform/database/client";

/** An approved note: when its report was made, what it says, and of where. */
export interface ApprovedNote {
  at: Date;
  text: string;
  surface: string;
  model: string;
}

/** Approved notes of these outages, oldest first: of reports that are kept and not hidden. */
export const readApprovedNotes = (outageIds: readonly string[]): Promise<ApprovedNote[]> =>
  database().$queryRaw<ApprovedNote[]>`
    SELECT r.at, r.note AS text, r.surface, r.model FROM approved_note a JOIN report r ON r.id = a.report_id
    WHERE a.outage_id = ANY(${[...outageIds]}) AND r.note IS NOT NULL AND r.removal_id IS NULL
    ORDER BY r.at, r.id`;
