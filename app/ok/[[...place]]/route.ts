import { now } from "@/lib/process/clock";
import { keptSnapshot } from "@/lib/status/keep";
import { placeNow } from "@/lib/status/place-now";
import { scriptWord } from "@/lib/status/script-word";
import { noPlace } from "../../terminal/answer-report";
import { placeOfPath } from "../../terminal/place-of-path";
import { withWords } from "../../terminal/with-words";
import { answerWord } from "../answer-word";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ place?: string[] }>;
}

export const GET = withWords(async (_request, { params }: Context) => {
  const { place: path = [] } = await params;
  const asked = placeOfPath(path);
  if (!asked) return noPlace(path);
  const kept = keptSnapshot(now());
  const place = kept && placeNow(kept.snapshot, asked.surface, asked.model);
  return answerWord(place ? scriptWord(place) : "unknown");
});
