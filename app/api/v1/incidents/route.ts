import { listIncidents } from "@/lib/official/record/read";
import { jsonBody, respondCached } from "@/lib/platform/http/cached-body";
import { problemResponse, withProblems } from "@/lib/platform/http/problem";
import { readQuery } from "@/lib/platform/http/read-request";
import { incidentsQuery } from "@/lib/views/record/query";

export const dynamic = "force-dynamic";

const cache = { browser: 15, shared: 15, revalidate: 60 };

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, incidentsQuery);
  if (refused) return refused;
  const incidents = await listIncidents(query);
  if (!incidents) {
    const message = "must be the ID of an incident, such as `next` of the previous page";
    return problemResponse({
      status: 400,
      detail: "No incident has the ID in `before`.",
      errors: [{ path: "query.before", message }],
    });
  }
  const next = incidents.length === query.limit ? (incidents.at(-1)?.id ?? null) : null;
  return respondCached(request, jsonBody({ incidents, next }), cache);
});
