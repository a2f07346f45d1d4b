import { readFrameQuery } from "@/app/embed/frame-query";
import { toEmbedBadge } from "@/components/outputs/embed/embed-badge";
import { staleSince } from "@/components/pages/status/verdict";
import { jsonBody, respondCached, snapshotCache } from "@/lib/platform/http/cached-body";
import { problemResponse, snapshotNotReady, withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { placeNow } from "@/lib/snapshot/place-now";
import { currentSnapshot, memoize } from "@/lib/snapshot/publish";

export const dynamic = "force-dynamic";

/** The data that `<status-badge>` shows. */
export const GET = withProblems(async (request) => {
  const { surface, model } = readFrameQuery(request);
  const published = currentSnapshot(now());
  if (!published) return snapshotNotReady();
  const { snapshot } = published;
  const place = placeNow(snapshot, surface, model);
  if (!place)
    return problemResponse({
      status: 404,
      detail: "No such surface or model. See /api/v1/catalog for all IDs.",
    });
  const body = memoize(published, `element badge ${surface} ${model}`, () =>
    jsonBody(toEmbedBadge(place, snapshot.computedAt, staleSince(snapshot))),
  );
  return respondCached(request, body, snapshotCache);
});
