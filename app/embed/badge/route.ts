import { readFrameQuery } from "@/app/embed/frame-query";
import { badgeFace } from "@/components/outputs/embed/badge-face";
import { staleSince } from "@/components/pages/status/stale-since";
import { answerFace, jsonFace, snapshotCache } from "@/lib/platform/http/answer";
import { notYet } from "@/lib/platform/http/not-yet";
import { problemAnswer, withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { faceOf, keptSnapshot } from "@/lib/snapshot/keep";
import { placeNow } from "@/lib/snapshot/place-now";

export const dynamic = "force-dynamic";

/** What `<status-badge>` shows. */
export const GET = withProblems(async (request) => {
  const { surface, model } = readFrameQuery(request);
  const kept = keptSnapshot(now());
  if (!kept) return notYet();
  const { snapshot } = kept;
  const place = placeNow(snapshot, surface, model);
  if (!place)
    return problemAnswer({ status: 404, detail: "No such surface or model: /api/v1/catalog lists them." });
  const face = faceOf(kept, `element badge ${surface} ${model}`, () =>
    jsonFace(badgeFace(place, snapshot.computedAt, staleSince(snapshot))),
  );
  return answerFace(request, face, snapshotCache);
});
