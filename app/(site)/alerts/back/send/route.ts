import { askBack, type BackAsked, backPlace } from "@/lib/alerts/back";
import { faults } from "@/lib/alerts/faults";
import { peerAddress } from "@/lib/platform/http/peer";
import { problemAnswer, withProblems } from "@/lib/platform/http/problem";
import { readBody } from "@/lib/platform/http/read-body";
import { machineNow } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";

export const dynamic = "force-dynamic";

/** Takes a wish to be told once: a form leads back to its page, JSON is answered. */
export const POST = withProblems(async (request) => {
  const body = await readBody(request);
  if (body.kind === "refused") return problemAnswer(body);
  const given = body.kind === "json" ? body.value : body.fields;
  const asked = await askBack(given, peerAddress(request.headers, settings().trustedProxies), machineNow());
  return body.kind === "json" ? answerProgram(asked) : leadBack(asked, given);
});

function leadBack(asked: BackAsked, given: unknown): Response {
  const { surface, model } = backPlace.catch({ surface: null, model: null }).parse(given);
  const query = new URLSearchParams({
    told: asked.kind,
    ...(asked.kind === "invalid" ? { fault: asked.fault } : {}),
    ...(surface ? { surface } : {}),
    ...(model ? { model } : {}),
  });
  const headers = { Location: `/alerts/back?${query}`, "Cache-Control": "no-store" };
  return new Response(null, { status: 303, headers });
}

function answerProgram(asked: BackAsked): Response {
  if (asked.kind === "waiting" || asked.kind === "asked")
    return Response.json({ told: asked.kind }, { headers: { "Cache-Control": "no-store" } });
  if (asked.kind === "invalid") return problemAnswer({ status: 400, detail: faults[asked.fault] });
  const retry = asked.kind === "limited" ? asked.retryAfterSeconds : 300;
  return problemAnswer({
    status: asked.kind === "limited" ? 429 : 503,
    detail: "This could not be taken now; please try again later.",
    headers: { "Retry-After": `${retry}` },
  });
}
