import { answerFace, openToAll, snapshotCache } from "@/lib/platform/http/answer";
import { notYet } from "@/lib/platform/http/not-yet";
import { withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { keptSnapshot } from "@/lib/snapshot/keep";
import { incidentFace } from "@/lib/views/statuspage/faces";

export const dynamic = "force-dynamic";

/** `/api/v2/incidents/{id}.json`; what is not there is told as Statuspage tells it. */
export const GET = withProblems(async (request, { params }: { params: Promise<{ file: string }> }) => {
  const { file } = await params;
  const kept = keptSnapshot(now());
  if (!kept) return notYet();
  const id = /^(.+)\.json$/.exec(file)?.[1];
  const face = id === undefined ? null : await incidentFace(kept, id, settings().publicUrl);
  if (face) return answerFace(request, face, snapshotCache);
  return Response.json(
    { error: "Not found" },
    { status: 404, headers: { ...openToAll, "Cache-Control": "no-store" } },
  );
});
