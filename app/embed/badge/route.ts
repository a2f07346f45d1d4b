import { readFrameQuery } from "@/app/embed/frame-query";
import { toEmbedBadge } from "@/components/outputs/embed/embed-badge";
import { staleSince } from "@/components/pages/status/stale-since";
import { jsonBody, respondCached, snapshotCache } from "@/lib/platform/http/cached-body";
import { problemAnswer, withProblems } from "@/lib/platform/http/problem";
import { snapshotNotReady } from "@/lib/platform/http/snapshot-not-ready";
import { now } from "@/lib/platform/process/clock";
import { placeNow } from "@/lib/snapshot/place-now";
import { currentSnapshot, memoize } from "@/lib/snapshot/publish";

export const dynamic = "force-dynamic";

/** What `<status-badge>` shows. */
export const GET = withProblems(async (request) => {
  const { surface, model } = readFrameQuery(request);
  const kept = currentSnapshot(now());
  if (!kept) return snapshotNotReady();
  const { snapshot } = kept;
  const place = placeNow(snapshot, surface, model);
  if (!place)
    return problemAnswer({ status: 404, detail: "No such surface or model: /api/v1/catalog lists them." });
  const face = memoize(kept, `element badge ${surface} ${model}`, () =>
    jsonBody(toEmbedBadge(place, snapshot.computedAt, staleSince(snapshot))),
  );
  return respondCached(request, face, snapshotCache);
});
