import { answerFace, type Face, snapshotCache } from "@/lib/platform/http/answer";
import { notYet } from "@/lib/platform/http/not-yet";
import { withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { type Kept, keptSnapshot } from "@/lib/snapshot/keep";

/** A route that answers with a face of the snapshot in Statuspage's shape. */
export const answerStatuspage = (make: (kept: Kept, publicUrl: string) => Face | Promise<Face>) =>
  withProblems(async (request) => {
    const kept = keptSnapshot(now());
    if (!kept) return notYet();
    return answerFace(request, await make(kept, settings().publicUrl), snapshotCache);
  });
