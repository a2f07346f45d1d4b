import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { Judgement, Merge } from "./apply-moderation";

/**
 * Every merge that holds, a moderator's work and so few: none with an outage that was withdrawn since, and none of one
 * that is confirmed by now into one that never was, whose alarm would then be taken for a confirmed one.
 */
export const readMerges = (
  client: Pick<Prisma.TransactionClient, "$queryRaw"> = database(),
): Promise<Merge[]> => client.$queryRaw<Merge[]>`
  SELECT m.outage_id AS "outageId", m.into_id AS "intoId", m.at, m.why FROM outage_merge m
  JOIN outage later ON later.id = m.outage_id AND later.withdrawn_at IS NULL
  JOIN outage earlier ON earlier.id = m.into_id AND earlier.withdrawn_at IS NULL
  WHERE NOT (earlier.tier = 'signal' AND later.tier = 'confirmed') ORDER BY m.outage_id`;

/** What moderators decided about these outages. */
export async function readJudgement(ids: readonly string[], merges: readonly Merge[]): Promise<Judgement> {
  const where = { outageId: { in: [...ids] } };
  const [corrections, remarks] = await Promise.all([
    database().matchCorrection.findMany({ where }),
    database().outageRemark.findMany({ where }),
  ]);
  return { merges, corrections, remarks };
}
