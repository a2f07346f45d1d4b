import { answerFace, jsonFace, snapshotCache } from "@/lib/platform/http/answer";
import { notYet } from "@/lib/platform/http/not-yet";
import { withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { faceOf, keptSnapshot } from "@/lib/snapshot/keep";
import { statusFace } from "@/lib/views/api/status-face";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request) => {
  const kept = keptSnapshot(now());
  if (!kept) return notYet();
  const face = faceOf(kept, "status", (snapshot) => jsonFace(statusFace(snapshot)));
  return answerFace(request, face, snapshotCache);
});
