import { badgeFace } from "@/components/embed/badge-face";
import { staleSince } from "@/components/verdict/stale-since";
import { answerFace, jsonFace, snapshotCache } from "@/lib/http/answer";
import { notYet } from "@/lib/http/not-yet";
import { problemAnswer, withProblems } from "@/lib/http/problem";
import { now } from "@/lib/process/clock";
import { faceOf, keptSnapshot } from "@/lib/status/keep";
import { placeNow } from "@/lib/status/place-now";
import { readFrameQuery } from "../frame-query";

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
