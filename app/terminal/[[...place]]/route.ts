import { senderOf } from "@/app/api/v1/reports/sender";
import { pageOf, placeOfPath } from "@/app/terminal/place-of-path";
import { readReport } from "@/app/terminal/read-report";
import { renderPlaceText, textQuery } from "@/app/terminal/render-place";
import { respondReport, respondUnknownPlace } from "@/app/terminal/respond-report";
import {
  acceptsHtml,
  isNegotiated,
  respondPlainText,
  respondText,
  terminalBody,
  withTextProblems,
} from "@/app/terminal/respond-text";
import { help } from "@/components/outputs/terminal/help";
import { refusedWords } from "@/components/outputs/terminal/report-words";
import { submitReport } from "@/lib/crowd/reports/submit";
import { snapshotNotReady } from "@/lib/platform/http/problem";
import { readQuery } from "@/lib/platform/http/read-request";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { currentSnapshot } from "@/lib/snapshot/publish";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ place?: string[] }>;
}

export const GET = withTextProblems(async (request, { params }: Context) => {
  const { place: path = [] } = await params;
  const { value: query, refused } = readQuery(request, textQuery);
  if (refused) return refused;
  const { publicUrl } = settings();
  const place = placeOfPath(path);
  if (isNegotiated(request) && acceptsHtml(request))
    return new Response(null, { status: 307, headers: { Location: pageOf(path, place) } });
  if (path.join("/") === "help") return respondText(request, terminalBody(help(publicUrl)));
  if (!place) return respondUnknownPlace(path);
  const body = await renderPlaceText(place, request, query, now());
  return body ? respondText(request, body) : snapshotNotReady();
});

export const POST = withTextProblems(async (request, { params }: Context) => {
  const { place: path = [] } = await params;
  const place = placeOfPath(path);
  if (!place) return respondUnknownPlace(path);
  const { body, dropped } = await readReport(request, place);
  if (body.kind === "refused") return respondPlainText(refusedWords(body.detail), body.status);
  const outcome = await submitReport(body, { ...senderOf(request), source: "cli" }, now());
  return respondReport(outcome, dropped, currentSnapshot(now())?.snapshot ?? null);
});
