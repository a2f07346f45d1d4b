import { successQuery } from "@/lib/crowd/observations/query";
import { readSuccess } from "@/lib/crowd/observations/read-success";
import { answerFace, jsonFace } from "@/lib/platform/http/answer";
import { withProblems } from "@/lib/platform/http/problem";
import { readQuery } from "@/lib/platform/http/query";
import { now } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

const cache = { browser: 5, shared: 5, revalidate: 30 };

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, successQuery);
  if (refused) return refused;
  return answerFace(request, jsonFace(await readSuccess(query, now())), cache);
});
