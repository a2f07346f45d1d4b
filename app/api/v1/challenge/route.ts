import { senderOf } from "@/app/api/v1/reports/sender";
import { challengeFor } from "@/lib/crowd/reports/proof";
import { corsHeaders } from "@/lib/platform/http/cached-body";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow, now } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** A challenge that a client can solve in advance, and whether a report needs one now. */
export const GET = withProblems(async (request) => {
  const challenge = await challengeFor(senderOf(request).address, now(), machineNow());
  return Response.json(challenge, { headers: { ...corsHeaders, "Cache-Control": "no-store" } });
});
