import { respondCard } from "@/app/cards/respond-card";
import { placeFacts } from "@/components/outputs/cards/place-facts";
import { modelIds } from "@/lib/catalog/models";
import { problemResponse, snapshotNotReady, withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { currentSnapshot } from "@/lib/snapshot/publish";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request, { params }: { params: Promise<{ id: string }> }) => {
  const asked = (await params).id;
  const id = modelIds.find((known) => known === asked);
  if (!id) return problemResponse({ status: 404, detail: "No model has this ID." });
  const published = currentSnapshot(now());
  if (!published) return snapshotNotReady();
  return respondCard(request, `model ${id}`, placeFacts({ kind: "model", id }, published.snapshot));
});
