import Link from "next/link";
import { Timeline } from "@/components/charts/timeline/timeline";
import { TimelineLegend } from "@/components/charts/timeline/timeline-words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time/time";
import { minuteMs } from "@/lib/platform/time/units";
import type { IncidentPage as Page } from "@/lib/views/record/read-incidents";
import { formatPeople } from "@/lib/words/people";
import { formatSpan } from "@/lib/words/time";
import { EditList, isEdit } from "./edit-list";
import { IncidentHead } from "./incident-head";
import { describeScope } from "./incident-words";
import { TimeTable } from "./time-table";
import { UpdateList } from "./update-list";

/** One official incident: its posts, times and edits, and what users reported in that time. */
export function IncidentPage({ page }: { page: Page }) {
  const { incident, timeline, outages, now } = page;
  const edits = incident.changes.filter(isEdit);
  const scope = describeScope(incident);
  return (
    <>
      <IncidentHead page={page} />
      <Section
        id="timeline"
        title="User reports in that time"
        note={timeline && <TimelineLegend window="outage" />}
      >
        {timeline ? (
          <>
            <Timeline timeline={timeline} posts={outages} now={now} />
            <p className="mt-2 note">{scope.counted}</p>
          </>
        ) : (
          <p className="text-soft">It ended before our first report.</p>
        )}
      </Section>
      <Section id="times" title="Times" note="The status page can set some of them by hand">
        <TimeTable page={page} />
      </Section>
      <Section id="outages" title="Matching user-reported outages" note="Same scope and time">
        <MatchingOutages outages={outages} now={now} />
      </Section>
      <Section id="updates" title="Official posts" note="Oldest first">
        <UpdateList updates={incident.updates} changes={edits} now={now} />
      </Section>
      <Section id="edits" title="Edits" note="After we first saw the incident">
        <EditList edits={edits} firstSeen={incident.firstSeen} now={now} />
      </Section>
      <Section id="record" title="Links and downloads">
        <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
          {incident.link && (
            <li>
              <TextLink href={incident.link} rel="noreferrer">
                See it on the status page
              </TextLink>
            </li>
          )}
          <li>
            <TextLink href={`/incidents/${incident.id}`}>Permanent link</TextLink>
          </li>
          <li>
            <TextLink href={`/api/v1/incidents/${incident.id}`}>Download JSON</TextLink>
          </li>
        </ul>
      </Section>
    </>
  );
}

/** The outages that match an incident, each with its lags. */
function MatchingOutages({ outages, now }: Pick<Page, "outages" | "now">) {
  if (outages.length === 0)
    return <p className="text-soft">None. Too few people reported it in that time.</p>;
  return (
    <ul>
      {outages.map(({ outage, lags, byHand }) => (
        <li key={outage.id} className="border-b border-line py-2.5 last:border-b-0">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <Link prefetch={false} href={`/outages/${outage.id}`} className="font-medium worded">
              {outage.name}
            </Link>
            <span className="note">
              {outage.tier === "signal" ? "signal only · " : ""}
              {formatPeople(outage.people)} · alarm <Time at={outage.alarm} now={now} className="font-mono" />
            </span>
          </p>
          <dl className="mt-0.5 flex flex-wrap gap-x-5 text-label">
            <Lag term="posted" minutes={lags.posted} />
            <Lag term="first seen" minutes={lags.firstSeen} />
            <Lag term="component red" minutes={lags.componentRed} />
          </dl>
          {byHand ? (
            <p className="mt-0.5 text-label text-pretty text-soft [overflow-wrap:anywhere]">
              matched by a moderator: {byHand}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Lag({ term, minutes }: { term: string; minutes: number | null }) {
  if (minutes === null) return null;
  const span = formatSpan(Math.abs(minutes) * minuteMs);
  return (
    <div className="flex gap-x-1.5">
      <dt className="text-soft">{term}</dt>
      <dd className="m-0 text-official">
        {span} {minutes < 0 ? "before our alarm" : "after our alarm"}
      </dd>
    </div>
  );
}
