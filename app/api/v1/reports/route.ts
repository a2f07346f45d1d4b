import { submitReport } from "@/lib/crowd/reports/submit";
import { corsHeaders } from "@/lib/platform/http/cached-body";
import { problemAnswer, withProblems } from "@/lib/platform/http/problem";
import { readBody } from "@/lib/platform/http/read-body";
import { now } from "@/lib/platform/process/clock";
import { currentSnapshot } from "@/lib/snapshot/publish";
import { answerPage, refusedBody, reportedOf } from "./answer-page";
import { answerProgram } from "./answer-program";
import { senderOf, wantsPage } from "./sender";

export const dynamic = "force-dynamic";

export const POST = withProblems(async (request) => {
  const body = await readBody(request);
  if (body.kind === "refused")
    return wantsPage(request) ? answerPage(refusedBody(body.status)) : problemAnswer(body);
  const outcome = await submitReport(body, senderOf(request), now());
  if (wantsPage(request)) return answerPage(reportedOf(outcome));
  return answerProgram(outcome, currentSnapshot(now())?.snapshot ?? null);
});

/** Reporting is open to any origin; a browser asks first. */
export const OPTIONS = () =>
  new Response(null, {
    status: 204,
    headers: {
      ...corsHeaders,
      "Access-Control-Allow-Methods": "POST, OPTIONS",
      "Access-Control-Allow-Headers": "Content-Type, Idempotency-Key, Proof",
      "Access-Control-Max-Age": "86400",
    },
  });
