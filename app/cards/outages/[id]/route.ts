import { respondCard } from "@/app/cards/respond-card";
import { outageFacts } from "@/components/outputs/cards/outage-facts";
import { problemResponse, withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { isDemonstration } from "@/lib/platform/process/demonstration";
import { readOutageResponse } from "@/lib/views/record/read-outages";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params;
  const outage = await readOutageResponse(id);
  if (!outage) return problemResponse({ status: 404, detail: "No outage has this ID." });
  const facts = outageFacts(outage, now().toISOString(), isDemonstration());
  return respondCard(request, `outage ${id}`, facts);
});
