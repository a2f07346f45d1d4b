import { answerFace, jsonFace, snapshotCache } from "@/lib/http/answer";
import { notYet } from "@/lib/http/not-yet";
import { withProblems } from "@/lib/http/problem";
import { readQuery } from "@/lib/http/query";
import { now } from "@/lib/process/clock";
import { faceOf, keptSnapshot } from "@/lib/status/keep";
import { heatmapQuery } from "@/lib/status/query";
import { heatmapFace } from "@/lib/status/status-face";

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
