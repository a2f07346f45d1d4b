import { jsonBody, respondCached } from "@/lib/platform/http/cached-body";
import { withProblems } from "@/lib/platform/http/problem";
import { readQuery } from "@/lib/platform/http/read-request";
import { now } from "@/lib/platform/process/clock";
import { toGapResponse } from "@/lib/views/api/gap-response";
import { gapQuery } from "@/lib/views/record/query";
import { gapLedger } from "@/lib/views/record/read-gap";

export const dynamic = "force-dynamic";

const cache = { browser: 10, shared: 10, revalidate: 60 };

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, gapQuery);
  if (refused) return refused;
  return respondCached(request, jsonBody(toGapResponse(await gapLedger(query.window, now()))), cache);
});
