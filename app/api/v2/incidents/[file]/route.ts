import { corsHeaders, respondCached, snapshotCache } from "@/lib/platform/http/cached-body";
import { withProblems } from "@/lib/platform/http/problem";
import { snapshotNotReady } from "@/lib/platform/http/snapshot-not-ready";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { currentSnapshot } from "@/lib/snapshot/publish";
import { incidentResponse } from "@/lib/views/statuspage/responses";

export const dynamic = "force-dynamic";

/** `/api/v2/incidents/{id}.json`; what is not there is told as Statuspage tells it. */
export const GET = withProblems(async (request, { params }: { params: Promise<{ file: string }> }) => {
  const { file } = await params;
  const kept = currentSnapshot(now());
  if (!kept) return snapshotNotReady();
  const id = /^(.+)\.json$/.exec(file)?.[1];
  const face = id === undefined ? null : await incidentResponse(kept, id, settings().publicUrl);
  if (face) return respondCached(request, face, snapshotCache);
  return Response.json(
    { error: "Not found" },
    { status: 404, headers: { ...corsHeaders, "Cache-Control": "no-store" } },
  );
});
