import { answerFace, jsonFace } from "@/lib/http/answer";
import { withProblems } from "@/lib/http/problem";
import { readQuery } from "@/lib/http/query";
import { successQuery } from "@/lib/observations/query";
import { readSuccess } from "@/lib/observations/read-success";
import { now } from "@/lib/process/clock";

export const dynamic = "force-dynamic";

const cache = { browser: 5, shared: 5, revalidate: 30 };

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, successQuery);
  if (refused) return refused;
  return answerFace(request, jsonFace(await readSuccess(query, now())), cache);
});
