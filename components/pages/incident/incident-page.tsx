import { Timeline } from "@/components/charts/timeline/timeline";
import { TimelineLegend } from "@/components/charts/timeline/timeline-words";
import { Section } from "@/components/ui/section";
import type { IncidentPage as Page } from "@/lib/views/record/read-incident-page";
import { isRewritten } from "./change-words";
import { EditList } from "./edit-list";
import { IncidentHead } from "./incident-head";
import { OutagesBeside } from "./outages-beside";
import { scopeInWords } from "./scope-words";
import { TimeTable } from "./time-table";
import { UpdateList } from "./update-list";

/** One official incident: what the page posted and when, what it rewrote, and what people reported meanwhile. */
export function IncidentPage({ page }: { page: Page }) {
  const { incident, timeline, outages, now } = page;
  const edits = incident.changes.filter(isRewritten);
  const scope = scopeInWords(incident);
  return (
    <>
      <IncidentHead page={page} />
      <Section
        id="timeline"
        title="What people reported then"
        note={timeline && <TimelineLegend window="outage" />}
      >
        {timeline ? (
          <>
            <Timeline timeline={timeline} posts={outages} now={now} />
            <p className="mt-2 text-label text-soft">{scope.counted}</p>
          </>
        ) : (
          <p className="text-soft">It was over before this site counted its first report.</p>
        )}
      </Section>
      <Section id="times" title="Its times" note="Each told apart, as they can be set by hand">
        <TimeTable page={page} />
      </Section>
      <Section id="outages" title="Outages by users that it is about" note="That touch it in place and time">
        <OutagesBeside outages={outages} now={now} />
      </Section>
      <Section id="updates" title="What was posted" note="As the official page has it, oldest first">
        <UpdateList updates={incident.updates} changes={edits} now={now} />
      </Section>
      <Section id="edits" title="What was rewritten" note="After we had first read it; old and new">
        <EditList edits={edits} firstSeen={incident.firstSeen} now={now} />
      </Section>
      <Section id="record" title="For the record">
        <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
          {incident.link && (
            <li>
              <a className="worded" href={incident.link} rel="noreferrer">
                On the official page
              </a>
            </li>
          )}
          <li>
            <a className="worded" href={`/incidents/${incident.id}`}>
              Permanent link
            </a>
          </li>
          <li>
            <a className="worded" href={`/api/v1/incidents/${incident.id}`}>
              All of it as JSON
            </a>
          </li>
        </ul>
      </Section>
    </>
  );
}
