import { z } from "zod";
import { readOutage } from "@/lib/outages/store";
import { announceChange } from "@/lib/platform/database/changes";
import type { Actor } from "./actor-and-reason";
import { keepApproval } from "./store-notes";

/** What became of it. `unknown`: no such outage, or no report with a note that is kept and visible. */
export type ApproveOutcome = "done" | "unchanged" | "unknown";

/** Shows a note on an outage's page, quoted, as long as its report is kept and not hidden. */
export async function approveNote(
  { reportId, outageId, ...by }: Actor & { reportId: string; outageId: string },
  now: Date,
): Promise<ApproveOutcome> {
  const outage = z.uuid().safeParse(reportId).success ? await readOutage(outageId) : null;
  if (!outage) return "unknown";
  const outcome = await keepApproval({ reportId, outageId: outage.id }, by, now);
  if (outcome === "done") announceChange("outages");
  return outcome;
}
