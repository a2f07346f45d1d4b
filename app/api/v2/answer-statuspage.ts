import { type CachedBody, respondCached, snapshotCache } from "@/lib/platform/http/cached-body";
import { withProblems } from "@/lib/platform/http/problem";
import { snapshotNotReady } from "@/lib/platform/http/snapshot-not-ready";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { currentSnapshot, type Published } from "@/lib/snapshot/publish";

/** A route that answers with a face of the snapshot in Statuspage's shape. */
export const answerStatuspage = (
  make: (kept: Published, publicUrl: string) => CachedBody | Promise<CachedBody>,
) =>
  withProblems(async (request) => {
    const kept = currentSnapshot(now());
    if (!kept) return snapshotNotReady();
    return respondCached(request, await make(kept, settings().publicUrl), snapshotCache);
  });
