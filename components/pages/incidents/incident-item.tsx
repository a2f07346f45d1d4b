import Link from "next/link";
import { OfficialMark } from "@/components/charts/hatch/marks";
import type { IncidentSummary } from "@/lib/snapshot/snapshot";
import { impactInWords } from "@/lib/words/impact-words";
import { IncidentTimes } from "./incident-times";
import { ScopeTags } from "./scope-tags";
import { incidentStatus } from "./status-words";

/** One incident of the official page: what it said, when, of what; its name leads to our page, beside it theirs. */
export function IncidentItem({ incident }: { incident: IncidentSummary }) {
  const open = incident.resolved === null && incident.vanished === null;
  return (
    <li className="grid grid-cols-[0.875rem_minmax(0,1fr)] gap-x-3 pb-3.5">
      <OfficialMark className="mt-1.5 size-3.5" />
      <div>
        <div className="grid items-baseline gap-x-6 @2xl:grid-cols-[minmax(0,1fr)_auto]">
          <p className="font-medium leading-6 [overflow-wrap:anywhere]">
            <Link href={`/incidents/${incident.id}`} prefetch={false} className="worded">
              {incident.name}
            </Link>
          </p>
          <p className="text-label">
            <span className="text-soft">{impactInWords(incident.impact) ?? "no impact given"} · </span>
            <span className={open ? "font-semibold text-official" : "text-soft"}>
              {incidentStatus(incident)}
            </span>
            {incident.link && (
              <span className="text-soft">
                {" · "}
                <a
                  href={incident.link}
                  rel="noreferrer"
                  className="worded"
                  aria-label={`${incident.name} on the official page`}
                >
                  official page
                </a>
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
