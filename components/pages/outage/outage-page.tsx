import { HeatmapTable } from "@/components/charts/heatmap/heatmap-table";
import { Timeline } from "@/components/charts/timeline/timeline";
import { TimelineLegend } from "@/components/charts/timeline/timeline-words";
import { LiveUpdates } from "@/components/live/live-updates";
import { IncidentList } from "@/components/pages/incidents/incident-list";
import { SymptomTable } from "@/components/pages/symptoms/symptom-table";
import { Section } from "@/components/ui/section";
import type { OutagePage as Page } from "@/lib/views/record/read-outage-page";
import { chronicleOf } from "./chronicle";
import { ChronicleList } from "./chronicle-list";
import { CorrectedMatches } from "./corrected-matches";
import { EvidenceTable } from "./evidence-table";
import { NoteQuotes } from "./note-quotes";
import { OutageHead } from "./outage-head";
import { outageMoments } from "./outage-moments";

/** One outage: what, where, since when, how sure; beside it what the official page said and when. */
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
          note="People from onset to end, shaded by how unusual"
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
        <Section id="symptoms" title="What people saw" note="Each opens to what to do" rule="never">
          <SymptomTable symptoms={{ window: "24h", shares }} />
        </Section>
      </div>
      <Section id="chronicle" title="Who said what, when" note="Our events beside the official page’s posts">
        <ChronicleList entries={chronicleOf(page)} now={now} />
      </Section>
      <Section id="official" title="Official incidents about it" note="That touch it in place and time">
        {incidents.length === 0 && !officialKnown ? (
          <p className="text-soft">
            The official page could not be read, so we cannot tell whether it posted one.
          </p>
        ) : (
          <IncidentList incidents={incidents} about="about it" />
        )}
        <CorrectedMatches page={page} />
      </Section>
      {notes.length > 0 ? (
        <Section
          id="notes"
          title="What people wrote"
          note="Written by people who reported, approved by a moderator"
        >
          <NoteQuotes notes={notes} now={now} />
        </Section>
      ) : null}
      <Section
        id="evidence"
        title="Why the alarm was raised"
        note={
          <a className="worded" href="/method">
            how it is reckoned
          </a>
        }
      >
        <EvidenceTable evidence={evidence} />
      </Section>
      <Section id="record" title="For the record">
        <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
          <li>
            <a className="worded" href={`/outages/${outage.id}`}>
              Permanent link
            </a>
          </li>
          <li>
            <a className="worded" href={`/outages/${outage.id}/minutes.csv`}>
              Its minutes as CSV
            </a>
          </li>
          <li>
            <a className="worded" href={`/outages/${outage.id}/minutes.json`}>
              Its minutes as JSON
            </a>
          </li>
          <li>
            <a className="worded" href={`/api/v1/outages/${outage.id}`}>
              All of it as JSON
            </a>
          </li>
        </ul>
      </Section>
    </>
  );
}
