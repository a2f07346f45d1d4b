import { jsonBody, respondCached } from "@/lib/platform/http/cached-body";
import { problemResponse, withProblems } from "@/lib/platform/http/problem";
import { readOutageResponse } from "@/lib/views/record/read-outages";

export const dynamic = "force-dynamic";

const cache = { browser: 5, shared: 5, revalidate: 30 };

export const GET = withProblems(async (request, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params;
  const outage = await readOutageResponse(id);
  if (outage) return respondCached(request, jsonBody(outage), cache);
  return problemResponse({
    status: 404,
    detail: "No outage has this ID. See /api/v1/outages for all outages.",
  });
});
