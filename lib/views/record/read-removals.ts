import { readRemovals } from "@/lib/crowd/reports/store-removals";
import { readLosses } from "@/lib/outages/moderation/store-moderation";

/** The public view of a removal of reports. Times are ISO 8601. It does not reveal the reporters. */
export interface RemovalResponse {
  id: string;
  at: string;
  why: string;
  reports: number;
  /** When the first and the last of the reports arrived. */
  from: string;
  to: string;
  surfaces: string[];
  /** When a moderator restored the reports; null if they are hidden. */
  restored: string | null;
  /** Outages that lose reports while the removal is in effect. */
  outages: { id: string; reports: number; withdrawn: boolean }[];
}

/** A page of removals, newest first. `next` is the cursor of the next page. */
export async function listRemovals({
  limit,
  before,
}: {
  limit: number;
  before?: string;
}): Promise<{ removals: RemovalResponse[]; next: string | null }> {
  const removals = await readRemovals(limit, before === undefined ? undefined : new Date(before));
  const losses = await readLosses(removals.map(({ id }) => id));
  const next = removals.length === limit ? (removals.at(-1)?.at.toISOString() ?? null) : null;
  return {
    removals: removals.map(({ id, at, why, reports, from, to, surfaces, restoredAt }) => ({
      ...{ id, at: at.toISOString(), why, reports, surfaces },
      from: from.toISOString(),
      to: to.toISOString(),
      restored: restoredAt?.toISOString() ?? null,
      outages: losses
        .filter(({ removalId }) => removalId === id)
        .map((loss) => ({ id: loss.outageId, reports: loss.reports, withdrawn: loss.withdrawn })),
    })),
    next,
  };
}
