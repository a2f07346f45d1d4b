import { z } from "zod";
import { tellRecounted } from "@/lib/reports/store-hide";
import { type ModerationBy, reachableSince } from "./hide-reports";
import { restoreHidden } from "./store-hide";

/**
 * What became of bringing reports back. `unknown`: there is no such removal. `already`: they are back since earlier.
 * `too-old`: some of what their senders sent is deleted by now, so they can no longer be counted. `too-many`: their
 * senders sent so much since that one transaction cannot count it.
 */
export type RestoreOutcome =
  | { kind: "restored"; reports: number }
  | { kind: "unknown" | "already" | "too-old" }
  | { kind: "too-many"; most: number };

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
