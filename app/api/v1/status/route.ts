import { jsonBody, respondCached, snapshotCache } from "@/lib/platform/http/cached-body";
import { snapshotNotReady, withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { currentSnapshot, memoize } from "@/lib/snapshot/publish";
import { toStatusResponse } from "@/lib/views/api/status-response";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request) => {
  const published = currentSnapshot(now());
  if (!published) return snapshotNotReady();
  const body = memoize(published, "status", (snapshot) => jsonBody(toStatusResponse(snapshot)));
  return respondCached(request, body, snapshotCache);
});
