import { readIncident } from "@/lib/official/record/read";
import { jsonBody, respondCached } from "@/lib/platform/http/cached-body";
import { problemResponse, withProblems } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

const cache = { browser: 15, shared: 15, revalidate: 60 };

export const GET = withProblems(async (request, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params;
  const incident = await readIncident(id);
  if (incident) return respondCached(request, jsonBody(incident), cache);
  return problemResponse({
    status: 404,
    detail: "No official incident has this ID. See /api/v1/incidents for all incidents.",
  });
});
