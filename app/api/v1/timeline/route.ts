import { answerFace, snapshotCache } from "@/lib/http/answer";
import { notYet } from "@/lib/http/not-yet";
import { withProblems } from "@/lib/http/problem";
import { readQuery } from "@/lib/http/query";
import { now } from "@/lib/process/clock";
import { timelineQuery } from "@/lib/status/query";
import { timelineFaceOf } from "@/lib/status/read-timeline";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, timelineQuery);
  if (refused) return refused;
  const face = await timelineFaceOf(query, now());
  return face ? answerFace(request, face, snapshotCache) : notYet();
});
