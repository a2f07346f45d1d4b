import { wantsPage } from "@/app/api/v1/reports/sender";
import { corsHeaders } from "@/lib/platform/http/cached-body";
import { peerAddress } from "@/lib/platform/http/peer";
import { problemResponse, withProblems } from "@/lib/platform/http/problem";
import { readBody } from "@/lib/platform/http/read-request";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { createReceipt } from "@/lib/views/receipts/make";
import { requestFromForm } from "@/lib/views/receipts/request";
import { redirectBrowser, respondToProgram } from "./respond";

export const dynamic = "force-dynamic";

/** Creates a receipt. A form is redirected to its page, and a program gets its links. */
export const POST = withProblems(async (request) => {
  const body = await readBody(request);
  if (body.kind === "refused") return problemResponse(body);
  const receiptRequest = body.kind === "json" ? body.value : requestFromForm(body.fields);
  const outcome = await createReceipt(
    receiptRequest,
    peerAddress(request.headers, settings().trustedProxies),
    now(),
  );
  return body.kind === "form" && wantsPage(request)
    ? redirectBrowser(outcome, body.fields)
    : respondToProgram(outcome, settings().publicUrl);
});

/** Any origin may create receipts, so this responds to the preflight request. */
export const OPTIONS = () =>
  new Response(null, { status: 204, headers: { ...corsHeaders, Allow: "POST, OPTIONS" } });
