import type { IncidentSummary } from "@/lib/snapshot/snapshot";
import { IncidentItem } from "./incident-item";

/**
 * The official incidents by UTC day, newest first. `about` completes the sentence for an empty list: "about it".
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
      <p className="border-line border-t py-3 text-soft">No official incidents{about ? ` ${about}` : ""}.</p>
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

const dayFormat = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

/** "Fri 20 Nov", a day of UTC (YYYY-MM-DD). */
export function DayHeading({ day }: { day: string }) {
  return (
    <h3 className="font-mono font-normal note leading-6">
      <time dateTime={day} title={`${day}, UTC`}>
        {dayFormat.format(new Date(`${day}T12:00:00Z`)).replace(",", "")}
      </time>
    </h3>
  );
}
