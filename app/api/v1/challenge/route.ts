import { openToAll } from "@/lib/http/answer";
import { withProblems } from "@/lib/http/problem";
import { machineNow, now } from "@/lib/process/clock";
import { challengeFor } from "@/lib/reports/ask-for-proof";
import { senderOf } from "../reports/sender";

export const dynamic = "force-dynamic";

/** A challenge for whoever wants to solve it before it reports, and whether that is needed. */
export const GET = withProblems(async (request) => {
  const asked = await challengeFor(senderOf(request).address, now(), machineNow());
  return Response.json(asked, { headers: { ...openToAll, "Cache-Control": "no-store" } });
});
