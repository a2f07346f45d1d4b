import { jsonBody, respondCached } from "@/lib/platform/http/cached-body";
import { withProblems } from "@/lib/platform/http/problem";
import { readQuery } from "@/lib/platform/http/read-request";
import { removalsQuery } from "@/lib/views/record/query";
import { listRemovals } from "@/lib/views/record/read-removals";

export const dynamic = "force-dynamic";

const cache = { browser: 5, shared: 5, revalidate: 30 };

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, removalsQuery);
  return refused ?? respondCached(request, jsonBody(await listRemovals(query)), cache);
});
