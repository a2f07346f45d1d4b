import { answerFace, jsonFace } from "@/lib/http/answer";
import { withProblems } from "@/lib/http/problem";
import { readQuery } from "@/lib/http/query";
import { removalsQuery } from "@/lib/status/query";
import { listRemovals } from "@/lib/status/read-removals";

export const dynamic = "force-dynamic";

const cache = { browser: 5, shared: 5, revalidate: 30 };

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, removalsQuery);
  return refused ?? answerFace(request, jsonFace(await listRemovals(query)), cache);
});
