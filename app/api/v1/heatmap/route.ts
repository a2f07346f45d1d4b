import { answerFace, jsonFace, snapshotCache } from "@/lib/platform/http/answer";
import { notYet } from "@/lib/platform/http/not-yet";
import { withProblems } from "@/lib/platform/http/problem";
import { readQuery } from "@/lib/platform/http/query";
import { now } from "@/lib/platform/process/clock";
import { faceOf, keptSnapshot } from "@/lib/snapshot/keep";
import { heatmapFace } from "@/lib/views/api/status-face";
import { heatmapQuery } from "@/lib/views/record/query";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, heatmapQuery);
  if (refused) return refused;
  const kept = keptSnapshot(now());
  if (!kept) return notYet();
  const face = faceOf(kept, `heatmap ${query.window}`, (snapshot) =>
    jsonFace(heatmapFace(snapshot, query.window)),
  );
  return answerFace(request, face, snapshotCache);
});
