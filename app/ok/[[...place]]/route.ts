import { answerWord } from "@/app/ok/answer-word";
import { noPlace } from "@/app/terminal/answer-report";
import { placeOfPath } from "@/app/terminal/place-of-path";
import { withWords } from "@/app/terminal/with-words";
import { now } from "@/lib/platform/process/clock";
import { placeNow } from "@/lib/snapshot/place-now";
import { currentSnapshot } from "@/lib/snapshot/publish";
import { scriptWord } from "@/lib/snapshot/script-word";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ place?: string[] }>;
}

export const GET = withWords(async (_request, { params }: Context) => {
  const { place: path = [] } = await params;
  const asked = placeOfPath(path);
  if (!asked) return noPlace(path);
  const kept = currentSnapshot(now());
  const place = kept && placeNow(kept.snapshot, asked.surface, asked.model);
  return answerWord(place ? scriptWord(place) : "unknown");
});
