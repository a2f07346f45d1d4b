import { readSuccess } from "@/lib/crowd/observations/read-success";
import { successQuery } from "@/lib/crowd/observations/success-query";
import { jsonBody, respondCached } from "@/lib/platform/http/cached-body";
import { withProblems } from "@/lib/platform/http/problem";
import { readQuery } from "@/lib/platform/http/read-request";
import { now } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

const cache = { browser: 5, shared: 5, revalidate: 30 };

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, successQuery);
  if (refused) return refused;
  return respondCached(request, jsonBody(await readSuccess(query, now())), cache);
});
