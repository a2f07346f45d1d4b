import { answerFace, snapshotCache } from "@/lib/platform/http/answer";
import { notYet } from "@/lib/platform/http/not-yet";
import { withProblems } from "@/lib/platform/http/problem";
import { readQuery } from "@/lib/platform/http/query";
import { now } from "@/lib/platform/process/clock";
import { timelineQuery } from "@/lib/views/record/query";
import { timelineFaceOf } from "@/lib/views/record/read-timeline";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, timelineQuery);
  if (refused) return refused;
  const face = await timelineFaceOf(query, now());
  return face ? answerFace(request, face, snapshotCache) : notYet();
});
