import { respondCached, snapshotCache } from "@/lib/platform/http/cached-body";
import { snapshotNotReady, withProblems } from "@/lib/platform/http/problem";
import { readQuery } from "@/lib/platform/http/read-request";
import { now } from "@/lib/platform/process/clock";
import { timelineQuery } from "@/lib/views/record/query";
import { readTimelineBody } from "@/lib/views/record/read-timeline";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, timelineQuery);
  if (refused) return refused;
  const body = await readTimelineBody(query, now());
  return body ? respondCached(request, body, snapshotCache) : snapshotNotReady();
});
