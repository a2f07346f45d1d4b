import { jsonBody, respondCached, snapshotCache } from "@/lib/platform/http/cached-body";
import { withProblems } from "@/lib/platform/http/problem";
import { readQuery } from "@/lib/platform/http/query";
import { snapshotNotReady } from "@/lib/platform/http/snapshot-not-ready";
import { now } from "@/lib/platform/process/clock";
import { currentSnapshot, memoize } from "@/lib/snapshot/publish";
import { toHeatmapResponse } from "@/lib/views/api/status-response";
import { heatmapQuery } from "@/lib/views/record/query";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, heatmapQuery);
  if (refused) return refused;
  const kept = currentSnapshot(now());
  if (!kept) return snapshotNotReady();
  const face = memoize(kept, `heatmap ${query.window}`, (snapshot) =>
    jsonBody(toHeatmapResponse(snapshot, query.window)),
  );
  return respondCached(request, face, snapshotCache);
});
