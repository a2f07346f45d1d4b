import { corsHeaders, respondCached, snapshotCache } from "@/lib/platform/http/cached-body";
import { snapshotNotReady, withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { currentSnapshot } from "@/lib/snapshot/publish";
import { incidentResponse } from "@/lib/views/statuspage/responses";

export const dynamic = "force-dynamic";

/** `/api/v2/incidents/{id}.json`. The 404 is the same as Statuspage's. */
export const GET = withProblems(async (request, { params }: { params: Promise<{ file: string }> }) => {
  const { file } = await params;
  const published = currentSnapshot(now());
  if (!published) return snapshotNotReady();
  const id = /^(.+)\.json$/.exec(file)?.[1];
  const body = id === undefined ? null : await incidentResponse(published, id, settings().publicUrl);
  if (body) return respondCached(request, body, snapshotCache);
  return Response.json(
    { error: "Not found" },
    { status: 404, headers: { ...corsHeaders, "Cache-Control": "no-store" } },
  );
});
