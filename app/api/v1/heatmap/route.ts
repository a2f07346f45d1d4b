import { jsonBody, respondCached, snapshotCache } from "@/lib/platform/http/cached-body";
import { snapshotNotReady, withProblems } from "@/lib/platform/http/problem";
import { readQuery } from "@/lib/platform/http/read-request";
import { now } from "@/lib/platform/process/clock";
import { currentSnapshot, memoize } from "@/lib/snapshot/publish";
import { toHeatmapResponse } from "@/lib/views/api/status-response";
import { heatmapQuery } from "@/lib/views/record/query";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, heatmapQuery);
  if (refused) return refused;
  const published = currentSnapshot(now());
  if (!published) return snapshotNotReady();
  const body = memoize(published, `heatmap ${query.window}`, (snapshot) =>
    jsonBody(toHeatmapResponse(snapshot, query.window)),
  );
  return respondCached(request, body, snapshotCache);
});
