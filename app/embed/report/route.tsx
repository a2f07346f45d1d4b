import { ReportFrame } from "@/components/embed/frame/report-frame";
import { reportedFromQuery } from "@/components/report-panel/reported-query";
import { withProblems } from "@/lib/http/problem";
import { now } from "@/lib/process/clock";
import { keptSnapshot } from "@/lib/status/keep";
import { answerOwnFrame } from "../answer-frame";
import { frameQueryString, knownPlace, readFrameQuery } from "../frame-query";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request) => {
  const query = knownPlace(readFrameQuery(request));
  const reported = reportedFromQuery(new URL(request.url).searchParams.get("reported") ?? undefined);
  const shown = (
    <ReportFrame
      {...query}
      query={frameQueryString(query)}
      reported={reported}
      verdict={keptSnapshot(now())?.snapshot.verdict ?? null}
    />
  );
  return answerOwnFrame({ title: "Report an error", theme: query.theme, shown, refreshes: false });
});
