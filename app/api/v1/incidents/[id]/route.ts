import { readIncident } from "@/lib/official/record/read-incident";
import { jsonBody, respondCached } from "@/lib/platform/http/cached-body";
import { problemAnswer, withProblems } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

const cache = { browser: 15, shared: 15, revalidate: 60 };

export const GET = withProblems(async (request, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params;
  const incident = await readIncident(id);
  if (incident) return respondCached(request, jsonBody(incident), cache);
  return problemAnswer({
    status: 404,
    detail: "There is no official incident with this id; /api/v1/incidents lists those that are kept.",
  });
});
