import { HeatmapTable } from "@/components/charts/heatmap/heatmap-table";
import { Timeline } from "@/components/charts/timeline/timeline";
import { TimelineLegend } from "@/components/charts/timeline/timeline-words";
import { LiveUpdates } from "@/components/live/live-updates";
import { IncidentList } from "@/components/pages/incidents/incident-list";
import { SymptomTable } from "@/components/pages/symptoms/symptom-table";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time/time";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { OutagePage as Page } from "@/lib/views/record/read-outage-page";
import type { OutageNote } from "@/lib/views/record/read-outages";
import { ChronicleList, chronicleOf, outageMoments } from "./chronicle";
import { EvidenceTable } from "./evidence-table";
import { MatchCorrections } from "./moderation-notices";
import { OutageHead } from "./outage-head";

/** One outage: what, where, since when and how certain, next to what the status page said. */
export function OutagePage({ page }: { page: Page }) {
  const { outage, summary, timeline, heatmap, incidents, evidence, notes, snapshot, officialKnown, now } =
    page;
  const [first] = outage.incidents;
  const post = {
    outage: summary,
    incident: first?.id ?? null,
    posted: first?.posted ?? null,
    incidentName: first?.name ?? null,
  };
  const people = outage.symptoms.reduce((sum, symptom) => sum + symptom.people, 0);
  const shares = outage.symptoms.map((symptom) => ({ ...symptom, share: symptom.people / people }));
  return (
    <>
      {snapshot && outage.ended === null && (
        <LiveUpdates
          version={snapshot.version}
          computedAt={snapshot.computedAt}
          now={now}
          clockSpeed={snapshot.clockSpeed}
        />
      )}
      <OutageHead page={page} />
      <Section id="timeline" title="Minute by minute" note={<TimelineLegend window="outage" />}>
        <Timeline
          timeline={timeline}
          posts={[post]}
          now={now}
          officialFresh={officialKnown}
          moments={outageMoments(page)}
        />
      </Section>
      <div className="grid gap-x-14 border-t border-line lg:grid-cols-[minmax(0,1fr)_minmax(0,29rem)]">
        <Section
          id="heatmap"
          title="Where"
          note="Reports from onset to end; darker = further above normal"
          rule="never"
        >
          <HeatmapTable
            heatmap={heatmap}
            filter={{ surface: null, model: null }}
            hrefFor={({ surface, model }) =>
              surface ? `/surfaces/${surface}` : model ? `/models/${model}` : `/outages/${outage.id}`
            }
          />
        </Section>
        <Section id="symptoms" title="What people saw" note="Select one to see what to do" rule="never">
          <SymptomTable symptoms={{ window: "24h", shares }} />
        </Section>
      </div>
      <Section id="chronicle" title="Event log" note="Our events and the official posts">
        <ChronicleList entries={chronicleOf(page)} now={now} />
      </Section>
      <Section id="official" title="Matching official incidents" note="Same scope and time">
        {incidents.length === 0 && !officialKnown ? (
          <p className="text-soft">
            We couldn’t read the status page, so we don’t know whether it posted an incident.
          </p>
        ) : (
          <IncidentList incidents={incidents} about="about it" />
        )}
        <MatchCorrections page={page} />
      </Section>
      {notes.length > 0 ? (
        <Section id="notes" title="What people wrote" note="Notes from reports, approved by a moderator">
          <NoteQuotes notes={notes} now={now} />
        </Section>
      ) : null}
      <Section
        id="evidence"
        title="Evidence for the alarm"
        note={<TextLink href="/method">How it is calculated</TextLink>}
      >
        <EvidenceTable evidence={evidence} />
      </Section>
      <Section id="record" title="Links and downloads">
        <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
          <li>
            <TextLink href={`/outages/${outage.id}`}>Permanent link</TextLink>
          </li>
          <li>
            <TextLink href={`/outages/${outage.id}/minutes.csv`}>Download CSV</TextLink>
          </li>
          <li>
            <TextLink href={`/outages/${outage.id}/minutes.json`}>Download minutes as JSON</TextLink>
          </li>
          <li>
            <TextLink href={`/api/v1/outages/${outage.id}`}>Download JSON</TextLink>
          </li>
        </ul>
      </Section>
    </>
  );
}

/** What people wrote with their reports, word for word. */
function NoteQuotes({ notes, now }: { notes: readonly OutageNote[]; now: string }) {
  return (
    <ul className="measure space-y-4">
      {notes.map(({ at, text, surface, model }) => (
        <li key={`${at} ${text}`}>
          <blockquote className="border-l-2 border-line pl-3 text-pretty [overflow-wrap:anywhere]">
            {text}
          </blockquote>
          <p className="mt-1 pl-3.5 note">
            <Time at={at} now={now} />, {surfaceOf(surface).name} · {modelOf(model).name}
          </p>
        </li>
      ))}
    </ul>
  );
}
