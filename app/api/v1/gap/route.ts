import { answerFace, jsonFace } from "@/lib/platform/http/answer";
import { withProblems } from "@/lib/platform/http/problem";
import { readQuery } from "@/lib/platform/http/query";
import { now } from "@/lib/platform/process/clock";
import { gapFace } from "@/lib/views/api/gap-face";
import { gapQuery } from "@/lib/views/record/query";
import { gapLedger } from "@/lib/views/record/read-gap";

export const dynamic = "force-dynamic";

const cache = { browser: 10, shared: 10, revalidate: 60 };

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, gapQuery);
  if (refused) return refused;
  return answerFace(request, jsonFace(gapFace(await gapLedger(query.window, now()))), cache);
});
