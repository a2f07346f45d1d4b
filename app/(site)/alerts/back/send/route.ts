import {
  type RecoveryResult,
  recoveryFilter,
  requestRecoveryAlert,
} from "@/lib/alerts/subscriptions/recovery";
import { formErrors } from "@/lib/alerts/subscriptions/subscribe";
import { peerAddress } from "@/lib/platform/http/peer";
import { problemResponse, withProblems } from "@/lib/platform/http/problem";
import { readBody } from "@/lib/platform/http/read-request";
import { machineNow } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";

export const dynamic = "force-dynamic";

/** Takes a request for one message when it is over. A form gets a redirect to its page, JSON gets JSON. */
export const POST = withProblems(async (request) => {
  const body = await readBody(request);
  if (body.kind === "refused") return problemResponse(body);
  const given = body.kind === "json" ? body.value : body.fields;
  const address = peerAddress(request.headers, settings().trustedProxies);
  const result = await requestRecoveryAlert(given, address, machineNow());
  return body.kind === "json" ? jsonResponse(result) : redirectBack(result, given);
});

function redirectBack(result: RecoveryResult, given: unknown): Response {
  const { surface, model } = recoveryFilter.catch({ surface: null, model: null }).parse(given);
  const query = new URLSearchParams({
    told: result.kind,
    ...(result.kind === "invalid" ? { fault: result.error } : {}),
    ...(surface ? { surface } : {}),
    ...(model ? { model } : {}),
  });
  const headers = { Location: `/alerts/back?${query}`, "Cache-Control": "no-store" };
  return new Response(null, { status: 303, headers });
}

function jsonResponse(result: RecoveryResult): Response {
  if (result.kind === "waiting" || result.kind === "asked")
    return Response.json({ told: result.kind }, { headers: { "Cache-Control": "no-store" } });
  if (result.kind === "invalid") return problemResponse({ status: 400, detail: formErrors[result.error] });
  const retry = result.kind === "limited" ? result.retryAfterSeconds : 300;
  return problemResponse({
    status: result.kind === "limited" ? 429 : 503,
    detail: "We can’t take this request right now. Please try again later.",
    headers: { "Retry-After": `${retry}` },
  });
}
