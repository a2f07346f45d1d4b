import { submitReport } from "@/lib/crowd/reports/submit";
import { corsHeaders } from "@/lib/platform/http/cached-body";
import { problemResponse, withProblems } from "@/lib/platform/http/problem";
import { readBody } from "@/lib/platform/http/read-request";
import { now } from "@/lib/platform/process/clock";
import { currentSnapshot } from "@/lib/snapshot/publish";
import { redirectToPage, refusedReport, toReported } from "./redirect-to-page";
import { respondProgram } from "./respond-program";
import { senderOf, wantsPage } from "./sender";

export const dynamic = "force-dynamic";

export const POST = withProblems(async (request) => {
  const body = await readBody(request);
  if (body.kind === "refused")
    return wantsPage(request) ? redirectToPage(refusedReport(body.status)) : problemResponse(body);
  const outcome = await submitReport(body, senderOf(request), now());
  if (wantsPage(request)) return redirectToPage(toReported(outcome));
  return respondProgram(outcome, currentSnapshot(now())?.snapshot ?? null);
});

/** Any origin may report, so this responds to the preflight request. */
export const OPTIONS = () =>
  new Response(null, {
    status: 204,
    headers: {
      ...corsHeaders,
      Allow: "POST, OPTIONS",
      "Access-Control-Allow-Methods": "POST, OPTIONS",
      "Access-Control-Allow-Headers": "Content-Type, Idempotency-Key, Proof",
      "Access-Control-Max-Age": "86400",
    },
  });
