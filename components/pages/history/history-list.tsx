import Link from "next/link";
import { describeGap } from "@/components/charts/gap/gap-words";
import { AlarmMark, OfficialMark } from "@/components/charts/hatch/marks";
import { incidentStatus } from "@/components/pages/incident/incident-words";
import { DayHeading } from "@/components/pages/incidents/incident-list";
import { RouteLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time/time";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import type { IncidentSummary } from "@/lib/snapshot/snapshot";
import type { HistoryListDay } from "@/lib/views/record/history";
import { formatImpact } from "@/lib/words/impact";
import { formatPeople, formatReports } from "@/lib/words/people";
import { formatSpan } from "@/lib/words/time";

/** Each day's outages and incidents, side by side. On a phone, incidents are below outages. */
export function HistoryDays(props: { days: readonly HistoryListDay[]; officialFresh: boolean; now: string }) {
  const { days, officialFresh, now } = props;
  return (
    <div>
      <div aria-hidden="true" className="hidden gap-x-8 pb-1.5 note md:grid md:grid-cols-[6.5rem_1fr_1fr]">
        <span />
        <span>User-reported outages</span>
        <span>Official incidents</span>
      </div>
      {days.map(({ day, outages, incidents }) => (
        <section
          key={day}
          className="grid gap-x-8 gap-y-1 border-t border-line pt-2.5 pb-3 md:grid-cols-[6.5rem_1fr_1fr]"
        >
          <DayHeading day={day} />
          {outages.length > 0 ? (
            <ul aria-label="User-reported outages" className="min-w-0 space-y-2.5">
              {outages.map((post) => (
                <OutageEntry key={post.outage.id} post={post} officialFresh={officialFresh} now={now} />
              ))}
            </ul>
          ) : (
            <p className="text-soft max-md:hidden">–</p>
          )}
          {incidents.length > 0 ? (
            <ul aria-label="Official incidents" className="min-w-0 space-y-2.5 max-md:mt-2">
              {incidents.map((incident) => (
                <IncidentEntry key={incident.id} incident={incident} />
              ))}
            </ul>
          ) : (
            <p className="text-soft max-md:hidden">–</p>
          )}
        </section>
      ))}
    </div>
  );
}

const entry = "grid grid-cols-[0.75rem_minmax(0,1fr)] gap-x-2.5";
const name = "leading-6 font-medium [overflow-wrap:anywhere]";

function OutageEntry(props: { post: OutagePost; officialFresh: boolean; now: string }) {
  const { post, officialFresh, now } = props;
  const { id, name: scope, tier, people, onset, alarm, ended, symptom, withdrawn, judged } = post.outage;
  const noon = `${alarm.slice(0, 10)}T12:00:00.000Z`;
  return (
    <li className={entry}>
      {tier === "confirmed" && !withdrawn ? (
        <AlarmMark className="mt-2 size-2" />
      ) : (
        <i
          aria-hidden="true"
          className={`mt-2 inline-block size-2 rounded-full border-[1.5px] ${withdrawn ? "border-soft" : "border-heat-5"}`}
        />
      )}
      <div>
        <p className={name}>
          <Link prefetch={false} href={`/outages/${id}`} className={`worded ${withdrawn ? "text-soft" : ""}`}>
            <span className={withdrawn ? "line-through" : ""}>{scope}</span>
          </Link>
        </p>
        <p className="note">
          alarm <Time at={alarm} now={noon} />
          {` · ${formatPeople(people)} · ${ended ? formatSpan(Date.parse(ended) - Date.parse(onset)) : "ongoing"}`}
          {symptom === null ? "" : ` · mostly ${symptomOf(symptom).name}`}
          {judged && judged.spans.length > 1 ? ` · ${judged.spans.length} alarms, one outage` : ""}
          {post.incident !== null && isByHand(post) ? " · matched by a moderator" : ""}
        </p>
        {withdrawn ? (
          <p className="text-label">
            withdrawn: {formatReports(withdrawn.reports)} removed (“{withdrawn.why}”)
          </p>
        ) : (
          <p
            className={`text-label ${tier !== "confirmed" ? "text-soft" : post.posted === null ? "font-medium text-heat-5" : "font-medium"}`}
          >
            {tier === "confirmed" ? describeGap(post, now, officialFresh) : "signal, not confirmed"}
          </p>
        )}
      </div>
    </li>
  );
}

const isByHand = ({ outage: { judged }, incident }: OutagePost) =>
  judged?.matches.some((match) => match.together && match.incident === incident) === true;

function IncidentEntry({ incident }: { incident: IncidentSummary }) {
  const { id, name: title, impact, posted, resolved } = incident;
  const noon = `${posted.slice(0, 10)}T12:00:00.000Z`;
  return (
    <li className={entry}>
      <OfficialMark className="mt-1.5 size-3" />
      <div>
        <p className={name}>
          <RouteLink prefetch={false} href={`/incidents/${id}`}>
            {title}
          </RouteLink>
        </p>
        <p className="note">
          posted <Time at={posted} now={noon} />
          {` · ${formatImpact(impact) ?? "no impact given"} · ${incidentStatus(incident)}`}
          {resolved ? ` after ${formatSpan(Date.parse(resolved) - Date.parse(posted))}` : ""}
        </p>
      </div>
    </li>
  );
}
