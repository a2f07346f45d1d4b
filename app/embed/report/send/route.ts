import { refusedReport, toReported } from "@/app/api/v1/reports/redirect-to-page";
import { senderOf } from "@/app/api/v1/reports/sender";
import { frameQueryString, knownPlace, readFrameQuery } from "@/app/embed/frame-query";
import { reportedToQuery } from "@/components/report/panel/reported";
import { submitReport } from "@/lib/crowd/reports/submit";
import { withProblems } from "@/lib/platform/http/problem";
import { readBody } from "@/lib/platform/http/read-request";
import { now } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Receives the form of the frame, and redirects to the frame, which shows the outcome. */
export const POST = withProblems(async (request) => {
  const body = await readBody(request);
  const reported =
    body.kind === "refused"
      ? refusedReport(body.status)
      : toReported(await submitReport(body, { ...senderOf(request), source: "embed" }, now()));
  const query = frameQueryString(knownPlace(readFrameQuery(request)));
  const told = `reported=${encodeURIComponent(reportedToQuery(reported))}`;
  return new Response(null, {
    status: 303,
    headers: {
      Location: `/embed/report${query}${query ? "&" : "?"}${told}`,
      "Cache-Control": "no-store",
    },
  });
});
