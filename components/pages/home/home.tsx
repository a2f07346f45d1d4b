import { WhileFresh } from "@/components/live/freshness";
import { LiveUpdates } from "@/components/live/live-updates";
import { RecoveryOffer } from "@/components/notify-me/recovery-offer";
import { OfficialStatus, OfficialStrip } from "@/components/pages/status/official-strip";
import { Verdict } from "@/components/pages/status/verdict";
import { describeWorking, WorksLine } from "@/components/pages/status/works-line";
import { RegisterWorker } from "@/components/report/offline/register-worker";
import { SaveLastSeen } from "@/components/report/offline/save-last-seen";
import { ReportPanel } from "@/components/report/panel/report-panel";
import type { Reported } from "@/components/report/panel/reported";
import type { View } from "@/lib/views/pages/read-home-page";
import { Evidence } from "./evidence";

/** The home page: the verdict, the report panel beside it, then the evidence. */
export function Home({ view, reported }: { view: View; reported: Reported | null }) {
  const { snapshot, filter, posts, now } = view;
  const fresh = { computedAt: snapshot.computedAt, now, clockSpeed: snapshot.clockSpeed };
  const works = describeWorking(snapshot.works);
  return (
    <>
      <LiveUpdates
        version={snapshot.version}
        computedAt={snapshot.computedAt}
        now={now}
        clockSpeed={snapshot.clockSpeed}
      />
      <SaveLastSeen
        headline={snapshot.verdict.headline}
        detail={snapshot.verdict.detail}
        computedAt={snapshot.computedAt}
        now={now}
        clockSpeed={snapshot.clockSpeed}
      />
      <RegisterWorker />
      <div className="grid gap-x-14 gap-y-8 pt-5 pb-9 md:pt-7 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,28.75rem)]">
        <div>
          <Verdict snapshot={snapshot} now={now} />
          <OfficialStrip snapshot={snapshot} posts={posts} now={now} />
          <WhileFresh {...fresh} otherwise={null}>
            <WorksLine works={snapshot.works} />
            <RecoveryOffer snapshot={snapshot} surface={filter.surface} model={filter.model} />
          </WhileFresh>
        </div>
        <ReportPanel
          shares={snapshot.symptoms.shares}
          surface={filter.surface}
          model={filter.model}
          reported={reported}
          official={
            <WhileFresh {...fresh} otherwise={<dd className="font-semibold">unknown right now</dd>}>
              <OfficialStatus official={snapshot.official} now={now} />
            </WhileFresh>
          }
          works={
            works && (
              <WhileFresh {...fresh} otherwise="unknown right now">
                {works}
              </WhileFresh>
            )
          }
        />
      </div>
      <Evidence view={view} />
    </>
  );
}
