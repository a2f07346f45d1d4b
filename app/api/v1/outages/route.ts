import { answerFace, jsonFace } from "@/lib/http/answer";
import { withProblems } from "@/lib/http/problem";
import { readQuery } from "@/lib/http/query";
import { outagesQuery } from "@/lib/status/query";
import { listOutages } from "@/lib/status/read-outages";

export const dynamic = "force-dynamic";

const cache = { browser: 5, shared: 5, revalidate: 30 };

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, outagesQuery);
  return refused ?? answerFace(request, jsonFace(await listOutages(query)), cache);
});
