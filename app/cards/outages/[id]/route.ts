import { outageFacts } from "@/components/cards/outage-facts";
import { problemAnswer, withProblems } from "@/lib/http/problem";
import { now } from "@/lib/process/clock";
import { isDemonstration } from "@/lib/process/demonstration";
import { readOutageFace } from "@/lib/status/read-outages";
import { answerCard } from "../../answer-card";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params;
  const outage = await readOutageFace(id);
  if (!outage) return problemAnswer({ status: 404, detail: "There is no outage with this id." });
  const facts = outageFacts(outage, now().toISOString(), isDemonstration());
  return answerCard(request, `outage ${id}`, facts);
});
