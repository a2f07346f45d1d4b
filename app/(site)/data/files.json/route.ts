import { dataQuery } from "@/lib/dumps/query";
import { listData } from "@/lib/dumps/read";
import { answerFace, jsonFace } from "@/lib/http/answer";
import { withProblems } from "@/lib/http/problem";
import { readQuery } from "@/lib/http/query";

export const dynamic = "force-dynamic";

const cache = { browser: 60, shared: 60, revalidate: 600 };
const mostDays = 366;

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, dataQuery);
  if (refused) return refused;
  return answerFace(request, jsonFace(await listData(mostDays, query.before)), cache);
});
