import Link from "next/link";
import { LedgerChart, LedgerKey } from "@/components/charts/ledger/ledger-chart";
import { Section } from "@/components/ui/section";
import { RouteLink } from "@/components/ui/text-link";
import type { GapView } from "@/lib/views/record/gap-view";
import { plural } from "@/lib/words/numbers";
import { GapSentence } from "./gap-sentence";
import { ClassFilter, LedgerTable } from "./ledger-table";
import { UptimeTable } from "./uptime-table";

const windows = [
  ["30d", "30 days"],
  ["90d", "90 days"],
  ["365d", "1 year"],
] as const;

/** The gap: outages next to official incidents, who was first, and how the figures are calculated. */
export function GapPage({ view }: { view: GapView }) {
  const { window, exclusions, uptimes, figures } = view;
  return (
    <>
      <header className="pt-7 pb-6">
        <h1 className="text-title font-[640]">The gap</h1>
        <div className="mt-4 measure text-lead font-[380] text-pretty">
          <GapSentence view={view} />
        </div>
        <nav aria-label="Period" className="mt-4 flex gap-x-5 text-sm">
          {windows.map(([id, words]) => (
            <Link
              prefetch={false}
              key={id}
              href={`/gap?window=${id}`}
              aria-current={id === window ? "page" : undefined}
              className={`inline-flex min-h-11 items-center ${id === window ? "border-b-2 border-ink font-semibold" : "worded"}`}
            >
              {words}
            </Link>
          ))}
        </nav>
      </header>
      <Section id="picture" title="Timeline from our alarm" note={<LedgerKey />}>
        <LedgerChart view={view} />
      </Section>
      <Section id="ledger" title="All outages and incidents">
        <ClassFilter view={view} />
        <LedgerTable view={view} />
      </Section>
      <Section id="uptimes" title="Uptime by three rules" note="Each starts when our data starts">
        <UptimeTable uptimes={uptimes} />
      </Section>
      <Section id="rule" title="How the grade is calculated">
        <div className="measure space-y-3 text-pretty">
          <p>
            For each confirmed outage, we count the minutes from our alarm to the first official post about
            it. If the status page was first, we count 0. If the outage ended and nothing was posted within
            240 minutes, we count 240.
          </p>
          <p>
            The mean gives the grade: A under 15 minutes, B under 30, C under 120, D under 240, otherwise F.
            With fewer than 5 outages, there is no grade. This period has {plural(figures.n, "outage")} that
            count.
          </p>
          <p>
            Not counted: {plural(exclusions.unconfirmed, "signal")} that never became an outage,{" "}
            {plural(exclusions.notSeenByUs, "incident")} posted before our first check,{" "}
            {plural(exclusions.maintenance, "maintenance window")}, {plural(exclusions.withdrawn, "outage")}{" "}
            that{" "}
            <RouteLink prefetch={false} href="/history#removals">
              moderators withdrew
            </RouteLink>
            , {plural(exclusions.merged, "outage")} that moderators merged into another, and{" "}
            {plural(exclusions.open, "outage")} the status page may still acknowledge. We wait while an outage
            is open, for 240 minutes after its alarm, and if we could not read the status page in that time.
          </p>
          <p>
            Many small incidents never affect enough people to report them. The list has{" "}
            {plural(figures.officialOnly, "incident")} marked “official only”.
          </p>
          <p>
            “Official weighting” counts a major outage in full, a partial one at 30%, and degraded performance
            not at all. “Any incident” counts every minute of an incident. “Users” counts every minute of a
            confirmed outage affecting that surface.
          </p>
        </div>
      </Section>
    </>
  );
}
