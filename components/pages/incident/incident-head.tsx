import { PageHead } from "@/components/ui/page-head";
import { Time } from "@/components/ui/time/time";
import { minuteMs } from "@/lib/platform/time/units";
import type { IncidentPage } from "@/lib/views/record/read-incidents";
import { formatImpact } from "@/lib/words/impact";
import { formatLag } from "@/lib/words/lag";
import { formatNormal, formatPeople } from "@/lib/words/people";
import { formatClock, formatSpan } from "@/lib/words/time";
import { describeScope, incidentStatus } from "./incident-words";

/** What the status page posted, about what and for how long, next to what users said and who was first. */
export function IncidentHead({ page }: { page: IncidentPage }) {
  const { incident, now, outages } = page;
  const { posted, resolved, vanished } = incident;
  const impact = formatImpact(incident.impact);
  const status = incidentStatus(incident);
  const lasted =
    resolved === null
      ? vanished === null
        ? ""
        : " It was later removed from the status page."
      : ` It ended ${formatSpan(Date.parse(resolved) - Date.parse(posted))} after the post.`;
  return (
    <PageHead
      kind={`Official incident ${incident.id} · ${impact ?? "no impact given"} · ${status}`}
      title={incident.name}
      lead={
        <p>
          The status page mentions {describeScope(incident).names}.{lasted} {describeTimes(page)}
        </p>
      }
    >
      <div className="strip measure-wide">
        <Users page={page} />
        <div className="px-4 py-3.5">
          <p className="note">Status page says</p>
          <p className="font-semibold text-official">{[impact, status].filter(Boolean).join(", ")}</p>
          <p className="note">
            posted <Time at={posted} now={now} />
          </p>
        </div>
        <div className="px-4 py-3.5 sm:max-w-[16rem]">
          <p className="note">Who was first</p>
          <p className="font-semibold">{whoWasFirst(page)}</p>
          <p className="note">
            {outages[0] ? formatLag(outages[0].outage.alarm, posted) : "we had no alarm"}
          </p>
        </div>
      </div>
    </PageHead>
  );
}

function Users({ page: { outages, peak, timeline, now } }: { page: IncidentPage }) {
  const [first] = outages;
  return (
    <div className="px-4 py-3.5">
      <p className="note">Users said</p>
      <p className={`font-semibold ${first ? "text-heat-5" : ""}`}>
        {first ? "failing" : timeline ? "no outage" : "no data"}
      </p>
      <p className="note">
        {first ? (
          <>
            from <Time at={first.outage.onset} now={now} />
          </>
        ) : peak ? (
          `peak ${formatPeople(peak.people)} in ${timeline?.stepMinutes} min, ${formatNormal(peak.expected)}`
        ) : timeline ? (
          "no reports"
        ) : (
          "before our first report"
        )}
      </p>
    </div>
  );
}

function whoWasFirst({ incident, outages, timeline }: IncidentPage): string {
  const [first] = outages;
  if (first) {
    if (first.lags.posted > 0) return "users";
    return first.lags.posted < 0 ? "the status page" : "both at once";
  }
  if (incident.firstSeen === null) return "unknown";
  return timeline ? "only the status page" : "unknown";
}

/** Remarks about its times, such as an official start time before the post. */
function describeTimes({ incident, retroactive }: IncidentPage): string {
  const { claimed, posted, backdatedMinutes, firstSeen } = incident;
  return [
    claimed !== null && backdatedMinutes > 0
      ? `The official start time is ${formatClock(claimed, "UTC")} UTC, ${formatSpan(backdatedMinutes * minuteMs)} before the post at ${formatClock(posted, "UTC")} UTC.`
      : "",
    retroactive ? "It was posted after it ended." : "",
    firstSeen === null ? "It was posted before our first check of the status page." : "",
  ]
    .filter(Boolean)
    .join(" ");
}
