import { impactInWords } from "@/components/figures/impact-words";
import { OfficialMark } from "@/components/hatch/marks";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { IncidentSummary } from "@/lib/status/snapshot";
import { IncidentTimes } from "./incident-times";

const statusWords: Record<string, string> = {
  investigating: "investigating",
  identified: "identified",
  monitoring: "monitoring",
  resolved: "resolved",
  postmortem: "resolved, with a report",
};

/** One incident of the official page: what it said, when, of what. */
export function IncidentItem({ incident }: { incident: IncidentSummary }) {
  const open = incident.resolved === null && incident.vanished === null;
  const status =
    incident.vanished === null ? (statusWords[incident.status] ?? "status unknown") : "withdrawn";
  return (
    <li className="grid grid-cols-[0.875rem_minmax(0,1fr)] gap-x-3 pb-3.5">
      <OfficialMark className="mt-1.5 size-3.5" />
      <div>
        <div className="grid items-baseline gap-x-6 @2xl:grid-cols-[minmax(0,1fr)_auto]">
          <p className="font-medium leading-6 [overflow-wrap:anywhere]">
            {incident.link ? (
              <a href={incident.link} rel="noreferrer" className="worded">
                {incident.name}
              </a>
            ) : (
              incident.name
            )}
          </p>
          <p className="text-label">
            <span className="text-soft">{impactInWords(incident.impact) ?? "no impact given"} · </span>
            <span className={open ? "font-semibold text-official" : "text-soft"}>{status}</span>
          </p>
        </div>
        <IncidentTimes incident={incident} />
        <Tags incident={incident} />
      </div>
    </li>
  );
}

function Tags({ incident }: { incident: IncidentSummary }) {
  const tags = [
    ...incident.surfaces.map((id) => surfaceOf(id).name),
    ...incident.models.map((id) => modelOf(id).name),
    ...(incident.many ? ["many models"] : []),
  ];
  if (tags.length === 0)
    return <p className="mt-1 text-label text-soft">It names no surface and no model.</p>;
  return (
    <ul className="mt-1.5 flex flex-wrap gap-1.5">
      {tags.map((tag) => (
        <li key={tag} className="rounded-[4px] border border-line px-1.5 text-[0.75rem] leading-5">
          {tag}
        </li>
      ))}
    </ul>
  );
}
