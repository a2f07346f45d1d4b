import { help } from "@/components/terminal/help";
import { refusedWords } from "@/components/terminal/report-words";
import { notYet } from "@/lib/http/not-yet";
import { readQuery } from "@/lib/http/query";
import { now } from "@/lib/process/clock";
import { submitReport } from "@/lib/reports/submit";
import { settings } from "@/lib/settings/settings";
import { keptSnapshot } from "@/lib/status/keep";
import { senderOf } from "../../api/v1/reports/sender";
import { answerReport, noPlace } from "../answer-report";
import { answerText, plainAnswer, textFace } from "../answer-text";
import { isChosen, takesHtml } from "../is-chosen";
import { pageOf } from "../page-of-place";
import { placeOfPath } from "../place-of-path";
import { textQuery } from "../query";
import { readReport } from "../read-report";
import { textOf } from "../text-of-place";
import { withWords } from "../with-words";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ place?: string[] }>;
}

export const GET = withWords(async (request, { params }: Context) => {
  const { place: path = [] } = await params;
  const { value: query, refused } = readQuery(request, textQuery);
  if (refused) return refused;
  const { publicUrl } = settings();
  const place = placeOfPath(path);
  if (isChosen(request) && takesHtml(request))
    return new Response(null, { status: 307, headers: { Location: pageOf(path, place) } });
  if (path.join("/") === "help") return answerText(request, textFace(help(publicUrl)));
  if (!place) return noPlace(path);
  const face = await textOf(place, request, query, now());
  return face ? answerText(request, face) : notYet();
});

export const POST = withWords(async (request, { params }: Context) => {
  const { place: path = [] } = await params;
  const place = placeOfPath(path);
  if (!place) return noPlace(path);
  const { body, dropped } = await readReport(request, place);
  if (body.kind === "refused") return plainAnswer(refusedWords(body.detail), body.status);
  const outcome = await submitReport(body, { ...senderOf(request), source: "cli" }, now());
  return answerReport(outcome, dropped, keptSnapshot(now())?.snapshot ?? null);
});
