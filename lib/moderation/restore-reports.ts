import { z } from "zod";
import { tellRecounted } from "@/lib/crowd/reports/store-hide";
import type { ModerationBy, RestoreOutcome } from "./hide-outcome";
import { reachableSince } from "./hide-reports";
import { restoreHidden } from "./store-hide";

/** Brings back all reports that a removal hides: the counts are then as they were before it. */
export async function restoreReports(
  { removalId, ...by }: ModerationBy & { removalId: string },
  now: Date,
): Promise<RestoreOutcome> {
  if (!z.uuid().safeParse(removalId).success) return { kind: "unknown" };
  const { outcome, since } = await restoreHidden(removalId, by, reachableSince(now), now);
  if (outcome.kind === "restored") tellRecounted(since);
  return outcome;
}
