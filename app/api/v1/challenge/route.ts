import { senderOf } from "@/app/api/v1/reports/sender";
import { challengeFor } from "@/lib/crowd/reports/require-proof";
import { openToAll } from "@/lib/platform/http/answer";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow, now } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** A challenge for whoever wants to solve it before it reports, and whether that is needed. */
export const GET = withProblems(async (request) => {
  const asked = await challengeFor(senderOf(request).address, now(), machineNow());
  return Response.json(asked, { headers: { ...openToAll, "Cache-Control": "no-store" } });
});
