import { respondCached, snapshotCache } from "@/lib/platform/http/cached-body";
import { withProblems } from "@/lib/platform/http/problem";
import { readQuery } from "@/lib/platform/http/query";
import { snapshotNotReady } from "@/lib/platform/http/snapshot-not-ready";
import { now } from "@/lib/platform/process/clock";
import { timelineQuery } from "@/lib/views/record/query";
import { readTimelineBody } from "@/lib/views/record/read-timeline";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, timelineQuery);
  if (refused) return refused;
  const face = await readTimelineBody(query, now());
  return face ? respondCached(request, face, snapshotCache) : snapshotNotReady();
});
