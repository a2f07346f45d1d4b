import { jsonBody, respondCached, snapshotCache } from "@/lib/platform/http/cached-body";
import { withProblems } from "@/lib/platform/http/problem";
import { snapshotNotReady } from "@/lib/platform/http/snapshot-not-ready";
import { now } from "@/lib/platform/process/clock";
import { currentSnapshot, memoize } from "@/lib/snapshot/publish";
import { toStatusResponse } from "@/lib/views/api/status-response";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request) => {
  const kept = currentSnapshot(now());
  if (!kept) return snapshotNotReady();
  const face = memoize(kept, "status", (snapshot) => jsonBody(toStatusResponse(snapshot)));
  return respondCached(request, face, snapshotCache);
});
