import { announceChange } from "@/lib/platform/database/changes";
import type { Actor } from "./actor-and-reason";
import { endMerge } from "./store-merges";

/** Takes an outage out of the one that it was merged into: each is told by itself again. False where it was in none. */
export async function unmergeOutages(
  { outageId, ...by }: Actor & { outageId: string },
  now: Date,
): Promise<boolean> {
  const parted = await endMerge(outageId, by, now);
  if (parted) announceChange("outages");
  return parted;
}
