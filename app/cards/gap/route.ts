import { gapFacts } from "@/components/cards/gap-facts";
import { withProblems } from "@/lib/http/problem";
import { now } from "@/lib/process/clock";
import { isDemonstration } from "@/lib/process/demonstration";
import { gapView } from "@/lib/status/gap-view";
import { gapLedger } from "@/lib/status/read-gap";
import { answerCard } from "../answer-card";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request) => {
  const view = gapView(await gapLedger("90d", now()), now());
  return answerCard(request, "gap", gapFacts(view, isDemonstration()));
});
