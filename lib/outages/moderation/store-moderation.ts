import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { Merge, StoredDecisions } from "./apply-moderation";

/**
 * All merges in effect; there are only a few. Merges with a withdrawn outage are left out. So are merges of a confirmed
 * outage into a signal, because they would make an unconfirmed alarm look confirmed.
 */
export const readMerges = (
  client: Pick<Prisma.TransactionClient, "$queryRaw"> = database(),
): Promise<Merge[]> => client.$queryRaw<Merge[]>`
  SELECT m.outage_id AS "outageId", m.into_id AS "intoId", m.at, m.why FROM outage_merge m
  JOIN outage later ON later.id = m.outage_id AND later.withdrawn_at IS NULL
  JOIN outage earlier ON earlier.id = m.into_id AND earlier.withdrawn_at IS NULL
  WHERE NOT (earlier.tier = 'signal' AND later.tier = 'confirmed') ORDER BY m.outage_id`;

/** The decisions of moderators about these outages. */
export async function readDecisions(
  ids: readonly string[],
  merges: readonly Merge[],
): Promise<StoredDecisions> {
  const where = { outageId: { in: [...ids] } };
  const [corrections, remarks] = await Promise.all([
    database().matchCorrection.findMany({ where }),
    database().outageRemark.findMany({ where }),
  ]);
  return { merges, corrections, remarks };
}

/** An outage that lost reports to a removal. */
export interface RemovalLoss {
  removalId: string;
  outageId: string;
  reports: number;
  /** Whether the outage is withdrawn now. */
  withdrawn: boolean;
}

/** The outages that lost reports to these removals, oldest first. */
export async function readLosses(removalIds: readonly string[]): Promise<RemovalLoss[]> {
  const rows = await database().outageRemoval.findMany({
    where: { removalId: { in: [...removalIds] } },
    include: { outage: { select: { withdrawnAt: true } } },
    orderBy: { outageId: "asc" },
  });
  return rows.map(({ removalId, outageId, reports, outage }) => ({
    ...{ removalId, outageId, reports },
    withdrawn: outage.withdrawnAt !== null,
  }));
}

/** An approved note: the time of its report, its text, surface and model. */
export interface ApprovedNote {
  at: Date;
  text: string;
  surface: string;
  model: string;
}

/** Approved notes of these outages, oldest first, except those of deleted or hidden reports. */
export const readApprovedNotes = (outageIds: readonly string[]): Promise<ApprovedNote[]> =>
  database().$queryRaw<ApprovedNote[]>`
    SELECT r.at, r.note AS text, r.surface, r.model FROM approved_note a JOIN report r ON r.id = a.report_id
    WHERE a.outage_id = ANY(${[...outageIds]}) AND r.note IS NOT NULL AND r.removal_id IS NULL
    ORDER BY r.at, r.id`;
