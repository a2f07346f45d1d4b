import { LiveUpdates } from "@/components/live/live-updates";
import { WhileFresh } from "@/components/live/while-fresh";
import { RecoveryOffer } from "@/components/notify-me/back-offer";
import { OfficialStrip } from "@/components/pages/status/official-strip";
import { OfficialWord } from "@/components/pages/status/official-word";
import { Verdict } from "@/components/pages/status/verdict";
import { WorksLine, worksInWords } from "@/components/pages/status/works-line";
import { KeepLastSeen } from "@/components/report/offline/keep-last-seen";
import { RegisterWorker } from "@/components/report/offline/register-worker";
import { ReportPanel } from "@/components/report/panel/report-panel";
import type { Reported } from "@/components/report/panel/reported";
import type { View } from "@/lib/views/pages/read-home-page";
import { Evidence } from "./evidence";

/** The page: the answer, the report beside it, then all that it rests on. */
export function Home({ view, reported }: { view: View; reported: Reported | null }) {
  const { snapshot, filter, posts, now } = view;
  const fresh = { computedAt: snapshot.computedAt, now, clockSpeed: snapshot.clockSpeed };
  const works = worksInWords(snapshot.works);
  return (
    <>
      <LiveUpdates
        version={snapshot.version}
        computedAt={snapshot.computedAt}
        now={now}
        clockSpeed={snapshot.clockSpeed}
      />
      <KeepLastSeen
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
            <WhileFresh {...fresh} otherwise={<dd className="font-semibold">we cannot tell now</dd>}>
              <OfficialWord official={snapshot.official} now={now} />
            </WhileFresh>
          }
          works={
            works && (
              <WhileFresh {...fresh} otherwise="we cannot tell now">
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
