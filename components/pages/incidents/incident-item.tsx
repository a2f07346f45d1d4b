import Link from "next/link";
import type { ReactNode } from "react";
import { OfficialMark } from "@/components/charts/hatch/marks";
import { incidentStatus } from "@/components/pages/incident/incident-words";
import { RouteLink, TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time/time";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { minuteMs } from "@/lib/platform/time/units";
import type { IncidentSummary } from "@/lib/snapshot/snapshot";
import { formatImpact } from "@/lib/words/impact";
import { formatSpan } from "@/lib/words/time";

/** One official incident: name, status, times and scope, with links to our page and the status page. */
export function IncidentItem({ incident }: { incident: IncidentSummary }) {
  const open = incident.resolved === null && incident.vanished === null;
  return (
    <li className="grid grid-cols-[0.875rem_minmax(0,1fr)] gap-x-3 pb-3.5">
      <OfficialMark className="mt-1.5 size-3.5" />
      <div>
        <div className="grid items-baseline gap-x-6 @2xl:grid-cols-[minmax(0,1fr)_auto]">
          <p className="font-medium leading-6 [overflow-wrap:anywhere]">
            <RouteLink href={`/incidents/${incident.id}`} prefetch={false}>
              {incident.name}
            </RouteLink>
          </p>
          <p className="text-label">
            <span className="text-soft">{formatImpact(incident.impact) ?? "no impact given"} · </span>
            <span className={open ? "font-semibold text-official" : "text-soft"}>
              {incidentStatus(incident)}
            </span>
            {incident.link && (
              <span className="text-soft">
                {" · "}
                <TextLink
                  href={incident.link}
                  rel="noreferrer"
                  aria-label={`${incident.name} on the status page`}
                >
                  status page
                </TextLink>
              </span>
            )}
          </p>
        </div>
        <IncidentTimes incident={incident} />
        <ScopeTags incident={incident} />
      </div>
    </li>
  );
}

/** The times of an incident. It shows the official start time only if it is before the post. */
function IncidentTimes({ incident }: { incident: IncidentSummary }) {
  const { posted, claimed, firstSeen, componentRed, resolved, vanished } = incident;
  const aheadMs = claimed === null ? 0 : Date.parse(posted) - Date.parse(claimed);
  const day = `${new Date(posted).toISOString().slice(0, 10)}T12:00:00.000Z`;
  const time = (at: string) => <Time at={at} now={day} />;
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-0.5 font-mono text-[0.75rem] leading-5">
      {claimed !== null && aheadMs >= minuteMs && (
        <Entry term="official start">
          {time(claimed)}
          <span className="font-sans text-soft"> ({formatSpan(aheadMs)} before the post)</span>
        </Entry>
      )}
      <Entry term="posted">{time(posted)}</Entry>
      {firstSeen === null ? (
        <Entry term="first seen">
          <span className="font-sans text-soft">before our first check</span>
        </Entry>
      ) : (
        <Entry term="first seen">{time(firstSeen)}</Entry>
      )}
      {componentRed !== null && <Entry term="component red">{time(componentRed)}</Entry>}
      {resolved !== null && (
        <Entry term="resolved">
          {time(resolved)}
          <span className="font-sans text-soft">
            {" "}
            (after {formatSpan(Date.parse(resolved) - Date.parse(posted))})
          </span>
        </Entry>
      )}
      {vanished !== null && <Entry term="removed">{time(vanished)}</Entry>}
    </dl>
  );
}

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex gap-x-1.5">
      <dt className="whitespace-nowrap font-sans text-soft">{term}</dt>
      <dd className="m-0">{children}</dd>
    </div>
  );
}

/** The surfaces and models that an incident mentions, as links. */
function ScopeTags({ incident }: { incident: Pick<IncidentSummary, "surfaces" | "models" | "many"> }) {
  const tags = [
    ...incident.surfaces.map((id) => ({ name: surfaceOf(id).name, href: `/surfaces/${id}` })),
    ...incident.models.map((id) => ({ name: modelOf(id).name, href: `/models/${id}` })),
  ];
  if (tags.length === 0 && !incident.many)
    return <p className="mt-1 note">It mentions no surface and no model.</p>;
  const frame = "block rounded-[4px] border border-line px-1.5 text-[0.75rem] leading-5.5";
  return (
    <ul className="mt-1.5 flex flex-wrap gap-1.5">
      {tags.map(({ name, href }) => (
        <li key={href}>
          <Link href={href} prefetch={false} className={`${frame} hover:border-soft`}>
            {name}
          </Link>
        </li>
      ))}
      {incident.many && <li className={frame}>many models</li>}
    </ul>
  );
}
