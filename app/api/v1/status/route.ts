import { answerFace, jsonFace, snapshotCache } from "@/lib/http/answer";
import { notYet } from "@/lib/http/not-yet";
import { withProblems } from "@/lib/http/problem";
import { now } from "@/lib/process/clock";
import { faceOf, keptSnapshot } from "@/lib/status/keep";
import { statusFace } from "@/lib/status/status-face";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request) => {
  const kept = keptSnapshot(now());
  if (!kept) return notYet();
  const face = faceOf(kept, "status", (snapshot) => jsonFace(statusFace(snapshot)));
  return answerFace(request, face, snapshotCache);
});
