import { jsonBody, respondCached } from "@/lib/platform/http/cached-body";
import { withProblems } from "@/lib/platform/http/problem";
import { readQuery } from "@/lib/platform/http/read-request";
import { dataQuery, listData } from "@/lib/views/dumps/read";

export const dynamic = "force-dynamic";

const cache = { browser: 60, shared: 60, revalidate: 600 };
const maxDays = 366;

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, dataQuery);
  if (refused) return refused;
  return respondCached(request, jsonBody(await listData(maxDays, query.before)), cache);
});
