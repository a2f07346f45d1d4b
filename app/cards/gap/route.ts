import { respondCard } from "@/app/cards/respond-card";
import { gapFacts } from "@/components/outputs/cards/gap-facts";
import { withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { isDemonstration } from "@/lib/platform/process/demonstration";
import { gapView } from "@/lib/views/record/gap-view";
import { gapLedger } from "@/lib/views/record/read-gap";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request) => {
  const view = gapView(await gapLedger("90d", now()), now());
  return respondCard(request, "gap", gapFacts(view, isDemonstration()));
});
