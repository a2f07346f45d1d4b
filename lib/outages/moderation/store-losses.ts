import { database } from "@/lib/platform/database/client";

/** An outage from which a removal took reports. */
export interface RemovalLoss {
  removalId: string;
  outageId: string;
  reports: number;
  /** Whether the outage is withdrawn now. */
  withdrawn: boolean;
}

/** From which outages these removals took reports, oldest outage first. */
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
