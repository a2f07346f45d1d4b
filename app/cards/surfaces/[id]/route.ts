import { answerCard } from "@/app/cards/answer-card";
import { placeFacts } from "@/components/outputs/cards/place-facts";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { problemAnswer, withProblems } from "@/lib/platform/http/problem";
import { snapshotNotReady } from "@/lib/platform/http/snapshot-not-ready";
import { now } from "@/lib/platform/process/clock";
import { currentSnapshot } from "@/lib/snapshot/publish";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request, { params }: { params: Promise<{ id: string }> }) => {
  const asked = (await params).id;
  const id = surfaceIds.find((known) => known === asked);
  if (!id) return problemAnswer({ status: 404, detail: "There is no surface with this id." });
  const kept = currentSnapshot(now());
  if (!kept) return snapshotNotReady();
  return answerCard(request, `surface ${id}`, placeFacts({ kind: "surface", id }, kept.snapshot));
});
