import { answerFace, jsonFace } from "@/lib/http/answer";
import { withProblems } from "@/lib/http/problem";
import { readQuery } from "@/lib/http/query";
import { now } from "@/lib/process/clock";
import { gapFace } from "@/lib/status/gap-face";
import { gapQuery } from "@/lib/status/query";
import { gapLedger } from "@/lib/status/read-gap";

export const dynamic = "force-dynamic";

const cache = { browser: 10, shared: 10, revalidate: 60 };

export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, gapQuery);
  if (refused) return refused;
  return answerFace(request, jsonFace(gapFace(await gapLedger(query.window, now()))), cache);
});
