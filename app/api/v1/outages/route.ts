import { jsonBody, respondCached } from "@/lib/platform/http/cached-body";
import { withProblems } from "@/lib/platform/http/problem";
import { readQuery } from "@/lib/platform/http/read-request";
import { outagesQuery } from "@/lib/views/record/query";
import { listOutages } from "@/lib/views/record/read-outages";

export const dynamic = "force-dynamic";

const cache = { browser: 5, shared: 5, revalidate: 30 };

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, outagesQuery);
  return refused ?? respondCached(request, jsonBody(await listOutages(query)), cache);
});
