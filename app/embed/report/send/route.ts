import { refusedBody, reportedOf } from "@/app/api/v1/reports/answer-page";
import { senderOf } from "@/app/api/v1/reports/sender";
import { reportedToQuery } from "@/components/report-panel/reported-query";
import { withProblems } from "@/lib/http/problem";
import { readBody } from "@/lib/http/read-body";
import { now } from "@/lib/process/clock";
import { submitReport } from "@/lib/reports/submit";
import { frameQueryString, knownPlace, readFrameQuery } from "../../frame-query";

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
