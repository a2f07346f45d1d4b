import Link from "next/link";
import { GapKey, OutageGap } from "@/components/charts/gap/outage-gap";
import { HeatKey } from "@/components/charts/heatmap/heat-key";
import { Timeline } from "@/components/charts/timeline/timeline";
import { TimelineLegend, TimelineTitle } from "@/components/charts/timeline/timeline-words";
import { LiveUpdates } from "@/components/live/live-updates";
import { IncidentList } from "@/components/pages/incidents/incident-list";
import { staleSince } from "@/components/pages/status/verdict";
import { SymptomTable, symptomWindow } from "@/components/pages/symptoms/symptom-table";
import { Section } from "@/components/ui/section";
import { RouteLink } from "@/components/ui/text-link";
import type { Timeline as TimelineData } from "@/lib/snapshot/snapshot";
import type { PlacePage as Page } from "@/lib/views/pages/read-place";
import { CellTable } from "./cell-table";
import { PlaceHead } from "./place-head";

const windows: [TimelineData["window"], string][] = [
  ["24h", "24 hours"],
  ["7d", "7 days"],
  ["90d", "90 days"],
];
const maxOutages = 12;
const maxIncidents = 12;

/** A surface or a model: its state now, its timeline, what people see, and the last 90 days. */
export function PlacePage({ page }: { page: Page }) {
  const { place, snapshot, timeline, symptoms, cells, posts, incidents, now } = page;
  const { fresh } = snapshot.official;
  const stale = staleSince(snapshot) !== null;
  const drawn = new Set(timeline.outages.map(({ id }) => id));
  const path = `/${place.kind}s/${place.id}`;
  return (
    <>
      <LiveUpdates
        version={snapshot.version}
        computedAt={snapshot.computedAt}
        now={now}
        clockSpeed={snapshot.clockSpeed}
      />
      <PlaceHead page={page} />
      <Section
        id="timeline"
        title={<TimelineTitle window={timeline.window} />}
        note={<TimelineLegend window={timeline.window} />}
      >
        <nav aria-label="Timeline range" className="flex gap-x-5 text-sm">
          {windows.map(([window, words]) => (
            <Link
              prefetch={false}
              key={window}
              href={window === "24h" ? path : `${path}?window=${window}`}
              scroll={false}
              aria-current={window === timeline.window ? "page" : undefined}
              className="inline-flex min-h-11 items-center border-b-2 border-transparent aria-[current=page]:border-ink aria-[current=page]:font-semibold sm:min-h-9"
            >
              {words}
            </Link>
          ))}
        </nav>
        <Timeline
          timeline={timeline}
          posts={posts.filter(({ outage }) => drawn.has(outage.id))}
          now={now}
          officialFresh={fresh}
        />
      </Section>
      <div className="grid gap-x-14 border-t border-line lg:grid-cols-2">
        <Section
          id="cells"
          title={place.kind === "surface" ? "By model" : "By surface"}
          note="Reports; darker = further above normal"
          rule="never"
        >
          <CellTable place={place} cells={cells} stale={stale} />
          <HeatKey stale={stale} />
        </Section>
        <Section
          id="symptoms"
          title="What people see"
          note={`${symptomWindow(symptoms.window)}. Select one to see what to do`}
          rule="stacked"
        >
          <SymptomTable symptoms={symptoms} />
        </Section>
      </div>
      <Section
        id="outages"
        title="User-reported outages"
        note={
          <>
            Last 90 days · <GapKey />
          </>
        }
      >
        <OutageGap rows={posts.slice(0, maxOutages)} now={now} officialFresh={fresh} />
        <More max={maxOutages} all={posts.length} href="/gap" words="See all outages" />
      </Section>
      <Section id="incidents" title="Official incidents" note="Last 90 days">
        <IncidentList incidents={incidents.slice(0, maxIncidents)} about="about it in the last 90 days" />
        <More
          max={maxIncidents}
          all={incidents.length}
          href={`/incidents?${place.kind}=${place.id}`}
          words="See all incidents"
        />
      </Section>
    </>
  );
}

function More(props: { max: number; all: number; href: string; words: string }) {
  if (props.all <= props.max) return null;
  return (
    <p className="mt-2 note">
      Showing the newest {props.max} of {props.all}.{" "}
      <RouteLink prefetch={false} href={props.href}>
        {props.words}
      </RouteLink>
    </p>
  );
}
