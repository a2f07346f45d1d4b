import { refusedBody, reportedOf } from "@/app/api/v1/reports/answer-page";
import { senderOf } from "@/app/api/v1/reports/sender";
import { frameQueryString, knownPlace, readFrameQuery } from "@/app/embed/frame-query";
import { reportedToQuery } from "@/components/report/panel/reported-query";
import { submitReport } from "@/lib/crowd/reports/submit";
import { withProblems } from "@/lib/platform/http/problem";
import { readBody } from "@/lib/platform/http/read-body";
import { now } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Takes the form of the frame, and leads back to the frame, which tells what became of it. */
export const POST = withProblems(async (request) => {
  const body = await readBody(request);
  const reported =
    body.kind === "refused"
      ? refusedBody(body.status)
      : reportedOf(await submitReport(body, { ...senderOf(request), source: "embed" }, now()));
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
