import { answerCard } from "@/app/cards/answer-card";
import { outageFacts } from "@/components/outputs/cards/outage-facts";
import { problemAnswer, withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { isDemonstration } from "@/lib/platform/process/demonstration";
import { readOutageResponse } from "@/lib/views/record/read-outages";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params;
  const outage = await readOutageResponse(id);
  if (!outage) return problemAnswer({ status: 404, detail: "There is no outage with this id." });
  const facts = outageFacts(outage, now().toISOString(), isDemonstration());
  return answerCard(request, `outage ${id}`, facts);
});
