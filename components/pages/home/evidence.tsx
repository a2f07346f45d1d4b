import Link from "next/link";
import { DayBySurface } from "@/components/charts/day/day-by-surface";
import { GapKey, OutageGap } from "@/components/charts/gap/outage-gap";
import { HeatmapTable } from "@/components/charts/heatmap/heatmap-table";
import { Timeline } from "@/components/charts/timeline/timeline";
import { TimelineLegend, TimelineTitle } from "@/components/charts/timeline/timeline-words";
import { GapSentence } from "@/components/pages/gap/gap-sentence";
import { IncidentList } from "@/components/pages/incidents/incident-list";
import { hrefOf } from "@/components/pages/incidents/incident-list-page";
import { staleSince } from "@/components/pages/status/verdict";
import { SymptomTable, symptomWindow } from "@/components/pages/symptoms/symptom-table";
import { whereInWords } from "@/components/report/panel/reported";
import { FilterBar } from "@/components/ui/filter-bar";
import { narrowedHref } from "@/components/ui/narrowed-href";
import { Section } from "@/components/ui/section";
import { RouteLink } from "@/components/ui/text-link";
import type { Window } from "@/lib/snapshot/snapshot";
import type { View } from "@/lib/views/pages/read-home-page";

const windowWords: Record<Window, string> = { "30m": "30 minutes", "2h": "2 hours", "24h": "24 hours" };

/** The evidence for the verdict: reports compared with normal, by time, surface, model and symptom, and the official incidents. */
export function Evidence({ view }: { view: View }) {
  const { snapshot, filter, timeline, heatmap, symptoms, incidents, posts, gap, gapRows, now } = view;
  const { fresh } = snapshot.official;
  const scope = filter.surface || filter.model ? scopeName(filter) : null;
  const drawn = new Set(timeline.outages.map(({ id }) => id));
  return (
    <>
      <div className="border-t border-line pt-4">
        <FilterBar filter={filter} />
      </div>
      <Section
        id="timeline"
        title={
          <>
            <TimelineTitle window={timeline.window} />
            {scope ? `: ${scope}` : ""}
          </>
        }
        note={<TimelineLegend window={timeline.window} />}
        rule="never"
      >
        <Timeline
          timeline={timeline}
          posts={posts.filter(({ outage }) => drawn.has(outage.id))}
          now={now}
          officialFresh={fresh}
        />
      </Section>
      <div className="grid gap-x-14 border-t border-line lg:grid-cols-[minmax(0,1fr)_minmax(0,29rem)]">
        <Section
          id="heatmap"
          title="Right now"
          note={`Reports in the last ${windowWords[filter.window]}; darker = further above normal`}
          rule="never"
        >
          <HeatmapTable
            heatmap={heatmap}
            filter={filter}
            hrefFor={(change) => narrowedHref({ ...filter, ...change })}
            stale={staleSince(snapshot) !== null}
          />
        </Section>
        <Section id="gap" title="The gap" note={<GapKey />} rule="stacked">
          <OutageGap rows={gapRows} now={now} officialFresh={fresh} />
          {gap && (
            <div className="mt-3 text-label text-pretty">
              <GapSentence view={gap} />
              <RouteLink prefetch={false} href="/gap" size="tap">
                See all
              </RouteLink>
            </div>
          )}
        </Section>
      </div>
      <Section
        id="symptoms"
        title={scope ? `What people see: ${scope}` : "What people see"}
        note={`${symptomWindow(symptoms.window)}. Select one to see what to do`}
      >
        <SymptomTable symptoms={symptoms} />
      </Section>
      <Section
        id="day"
        title="Last 24 hours by surface"
        note="One square is 15 minutes; darker = further above normal"
      >
        <DayBySurface rows={snapshot.day} />
      </Section>
      <Section
        id="incidents"
        title={scope ? `Official incidents: ${scope}` : "Official incidents"}
        note="As posted on the status page"
      >
        <IncidentList incidents={incidents.slice(0, maxIncidents)} about={scope ? "about it" : undefined} />
        <Link
          prefetch={false}
          href={incidentsHref(filter)}
          className="inline-flex min-h-11 items-center text-sm worded"
        >
          {scope ? `See all incidents: ${scope}` : "See all incidents"}
        </Link>
      </Section>
    </>
  );
}

const maxIncidents = 8;

const incidentsHref = ({ surface, model }: View["filter"]) => hrefOf({ q: "", surface, model, before: null });

const scopeName = ({ surface, model }: { surface: string | null; model: string | null }) =>
  whereInWords(surface ?? "not-sure", model ?? "not-sure");
