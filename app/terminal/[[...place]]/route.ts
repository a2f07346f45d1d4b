import { senderOf } from "@/app/api/v1/reports/sender";
import { answerReport, noPlace } from "@/app/terminal/answer-report";
import { answerText, plainAnswer, terminalBody } from "@/app/terminal/answer-text";
import { isChosen, takesHtml } from "@/app/terminal/is-chosen";
import { pageOf } from "@/app/terminal/page-of-place";
import { placeOfPath } from "@/app/terminal/place-of-path";
import { textQuery } from "@/app/terminal/query";
import { readReport } from "@/app/terminal/read-report";
import { textOf } from "@/app/terminal/text-of-place";
import { withWords } from "@/app/terminal/with-words";
import { help } from "@/components/outputs/terminal/help";
import { refusedWords } from "@/components/outputs/terminal/report-words";
import { submitReport } from "@/lib/crowd/reports/submit";
import { readQuery } from "@/lib/platform/http/query";
import { snapshotNotReady } from "@/lib/platform/http/snapshot-not-ready";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { currentSnapshot } from "@/lib/snapshot/publish";

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
  if (path.join("/") === "help") return answerText(request, terminalBody(help(publicUrl)));
  if (!place) return noPlace(path);
  const face = await textOf(place, request, query, now());
  return face ? answerText(request, face) : snapshotNotReady();
});

export const POST = withWords(async (request, { params }: Context) => {
  const { place: path = [] } = await params;
  const place = placeOfPath(path);
  if (!place) return noPlace(path);
  const { body, dropped } = await readReport(request, place);
  if (body.kind === "refused") return plainAnswer(refusedWords(body.detail), body.status);
  const outcome = await submitReport(body, { ...senderOf(request), source: "cli" }, now());
  return answerReport(outcome, dropped, currentSnapshot(now())?.snapshot ?? null);
});
