import { jsonBody, respondCached } from "@/lib/platform/http/cached-body";
import { problemAnswer, withProblems } from "@/lib/platform/http/problem";
import { readOutageResponse } from "@/lib/views/record/read-outages";

export const dynamic = "force-dynamic";

const cache = { browser: 5, shared: 5, revalidate: 30 };

export const GET = withProblems(async (request, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params;
  const outage = await readOutageResponse(id);
  if (outage) return respondCached(request, jsonBody(outage), cache);
  return problemAnswer({
    status: 404,
    detail: "There is no outage with this id; /api/v1/outages lists all of them.",
  });
});
