import { respondOwnFrame } from "@/app/embed/frame-document";
import { frameQueryString, knownPlace, readFrameQuery } from "@/app/embed/frame-query";
import { ReportFrame } from "@/components/outputs/embed/frame/report-frame";
import { reportedFromQuery } from "@/components/report/panel/reported";
import { withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { currentSnapshot } from "@/lib/snapshot/publish";
import { verdictAfterReport } from "@/lib/snapshot/verdict";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request) => {
  const query = knownPlace(readFrameQuery(request));
  const reported = reportedFromQuery(new URL(request.url).searchParams.get("reported") ?? undefined);
  const published = currentSnapshot(now());
  const shown = (
    <ReportFrame
      {...query}
      query={frameQueryString(query)}
      reported={reported}
      verdict={
        published &&
        verdictAfterReport(
          published.snapshot,
          reported && reported.outcome !== "refused" ? reported.people.all : 0,
        )
      }
    />
  );
  return respondOwnFrame({ title: "Report an error", theme: query.theme, shown, refreshes: false });
});
