import { type CachedBody, respondCached, snapshotCache } from "@/lib/platform/http/cached-body";
import { snapshotNotReady, withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { currentSnapshot, type Published } from "@/lib/snapshot/publish";

/** A route that responds with the snapshot in Statuspage's format. */
export const statuspageRoute = (
  make: (published: Published, publicUrl: string) => CachedBody | Promise<CachedBody>,
) =>
  withProblems(async (request) => {
    const published = currentSnapshot(now());
    if (!published) return snapshotNotReady();
    return respondCached(request, await make(published, settings().publicUrl), snapshotCache);
  });
