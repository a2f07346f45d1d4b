import type { IncidentSummary } from "@/lib/snapshot/snapshot";
import { DayHeading } from "./day-heading";
import { IncidentItem } from "./incident-item";

/**
 * What the official page posted, newest first, by day. A day is one of UTC; a time on another day of the reader's names
 * it. `about` says of what these are all: "about it", for an empty list.
 */
export function IncidentList({
  incidents,
  about,
}: {
  incidents: readonly IncidentSummary[];
  about?: string;
}) {
  if (incidents.length === 0)
    return (
      <p className="border-line border-t py-3 text-soft">
        The official page has posted no incident {about ? `${about} ` : ""}that we know of.
      </p>
    );
  return (
    <div className="@container">
      {byDay(incidents).map(([day, posted]) => (
        <section key={day} className="grid gap-x-6 border-line border-t pt-3 pb-1 @2xl:grid-cols-[7rem_1fr]">
          <DayHeading day={day} />
          <ul>
            {posted.map((incident) => (
              <IncidentItem key={incident.id} incident={incident} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Incidents by the UTC day (YYYY-MM-DD) on which they were posted, newest first. */
function byDay(incidents: readonly IncidentSummary[]): [string, IncidentSummary[]][] {
  const days = new Map<string, IncidentSummary[]>();
  for (const incident of incidents.toSorted((a, b) => Date.parse(b.posted) - Date.parse(a.posted))) {
    const day = new Date(incident.posted).toISOString().slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), incident]);
  }
  return [...days];
}
