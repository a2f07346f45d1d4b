import { z } from "zod";
import { announceChange } from "@/lib/platform/database/changes";
import type { Actor } from "./actor-and-reason";
import { endApproval } from "./store-notes";

/** Shows a note no more; false where it was not shown. */
export async function withdrawNote(
  { reportId, ...by }: Actor & { reportId: string },
  now: Date,
): Promise<boolean> {
  const done = z.uuid().safeParse(reportId).success && (await endApproval(reportId, by, now));
  if (done) announceChange("outages");
  return done;
}
