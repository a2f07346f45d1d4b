import { placeFacts } from "@/components/cards/place-facts";
import { modelIds } from "@/lib/catalog/models";
import { notYet } from "@/lib/http/not-yet";
import { problemAnswer, withProblems } from "@/lib/http/problem";
import { now } from "@/lib/process/clock";
import { keptSnapshot } from "@/lib/status/keep";
import { answerCard } from "../../answer-card";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request, { params }: { params: Promise<{ id: string }> }) => {
  const asked = (await params).id;
  const id = modelIds.find((known) => known === asked);
  if (!id) return problemAnswer({ status: 404, detail: "There is no model with this id." });
  const kept = keptSnapshot(now());
  if (!kept) return notYet();
  return answerCard(request, `model ${id}`, placeFacts({ kind: "model", id }, kept.snapshot));
});
