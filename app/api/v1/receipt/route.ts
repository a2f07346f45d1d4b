import { wantsPage } from "@/app/api/v1/reports/sender";
import { corsHeaders } from "@/lib/platform/http/cached-body";
import { peerAddress } from "@/lib/platform/http/peer";
import { problemAnswer, withProblems } from "@/lib/platform/http/problem";
import { readBody } from "@/lib/platform/http/read-body";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { makeReceipt } from "@/lib/views/receipts/make";
import { askOfForm } from "@/lib/views/receipts/parse-request";
import { answerMade, leadOn } from "./answer-made";

export const dynamic = "force-dynamic";

/** Makes a receipt: a form leads to its page, a program is told its links. */
export const POST = withProblems(async (request) => {
  const body = await readBody(request);
  if (body.kind === "refused") return problemAnswer(body);
  const asked = body.kind === "json" ? body.value : askOfForm(body.fields);
  const made = await makeReceipt(asked, peerAddress(request.headers, settings().trustedProxies), now());
  return body.kind === "form" && wantsPage(request)
    ? leadOn(made, body.fields)
    : answerMade(made, settings().publicUrl);
});

/** Open to any origin; a browser asks first. */
export const OPTIONS = () => new Response(null, { status: 204, headers: corsHeaders });
