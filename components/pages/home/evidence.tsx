import Link from "next/link";
import { DayBySurface } from "@/components/charts/day/day-by-surface";
import { GapKey } from "@/components/charts/gap/gap-key";
import { OutageGap } from "@/components/charts/gap/outage-gap";
import { HeatmapTable } from "@/components/charts/heatmap/heatmap-table";
import { Timeline } from "@/components/charts/timeline/timeline";
import { TimelineLegend, TimelineTitle } from "@/components/charts/timeline/timeline-words";
import { GapSentence } from "@/components/pages/gap/gap-sentence";
import { IncidentList } from "@/components/pages/incidents/incident-list";
import { hrefOf } from "@/components/pages/incidents/incident-list-page";
import { staleSince } from "@/components/pages/status/stale-since";
import { SymptomTable, symptomWindow } from "@/components/pages/symptoms/symptom-table";
import { whereInWords } from "@/components/report/panel/reported";
import { FilterBar } from "@/components/ui/filter-bar";
import { narrowedHref } from "@/components/ui/narrowed-href";
import { Section } from "@/components/ui/section";
import type { Window } from "@/lib/snapshot/snapshot";
import type { View } from "@/lib/views/pages/read-home-page";

const windowWords: Record<Window, string> = { "30m": "30 minutes", "2h": "2 hours", "24h": "24 hours" };

/** What the verdict rests on: the counts against what is usual, by time, place and symptom, and the official record. */
export function Evidence({ view }: { view: View }) {
  const { snapshot, filter, timeline, heatmap, symptoms, incidents, posts, gap, gapRows, now } = view;
  const { fresh } = snapshot.official;
  const where = filter.surface || filter.model ? narrowedWords(filter) : null;
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
            {where ? `: ${where}` : ""}
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
          note={`People in ${windowWords[filter.window]}, shaded by how unusual`}
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
              <Link
                prefetch={false}
                href="/gap"
                className="inline-flex min-h-11 items-center worded sm:min-h-8"
              >
                All of it, with times
              </Link>
            </div>
          )}
        </Section>
      </div>
      <Section
        id="symptoms"
        title={where ? `What people see: ${where}` : "What people see"}
        note={`${symptomWindow(symptoms.window)}; each opens to what to do`}
      >
        <SymptomTable symptoms={symptoms} />
      </Section>
      <Section id="day" title="The day by surface" note="15 minutes a square, shaded by how unusual">
        <DayBySurface rows={snapshot.day} />
      </Section>
      <Section
        id="incidents"
        title={where ? `Official incidents: ${where}` : "Official incidents"}
        note="As the official page posted them"
      >
        <IncidentList incidents={incidents.slice(0, maxIncidents)} about={where ? "about it" : undefined} />
        <Link
          prefetch={false}
          href={incidentsHref(filter)}
          className="inline-flex min-h-11 items-center text-sm worded"
        >
          {where ? `All incidents: ${where}` : "All incidents"}
        </Link>
      </Section>
    </>
  );
}

const maxIncidents = 8;

const incidentsHref = ({ surface, model }: View["filter"]) => hrefOf({ q: "", surface, model, before: null });

const narrowedWords = ({ surface, model }: { surface: string | null; model: string | null }) =>
  whereInWords(surface ?? "not-sure", model ?? "not-sure");
