import { incidentStatus } from "@/components/pages/incidents/status-words";
import { PageHead } from "@/components/ui/page-head";
import { Time } from "@/components/ui/time/time";
import { minuteMs } from "@/lib/platform/time/units";
import type { IncidentPage } from "@/lib/views/record/read-incident-page";
import { impactInWords } from "@/lib/words/impact-words";
import { lagInWords } from "@/lib/words/lag-words";
import { clockTime, spanInWords } from "@/lib/words/moments";
import { peopleInWords, usualInWords } from "@/lib/words/people-words";
import { scopeInWords } from "./scope-words";

/** What the official page said, of what, for how long; beside it what people said, and who was first. */
export function IncidentHead({ page }: { page: IncidentPage }) {
  const { incident, now, outages } = page;
  const { posted, resolved, vanished } = incident;
  const impact = impactInWords(incident.impact);
  const status = incidentStatus(incident);
  const lasted =
    resolved === null
      ? vanished === null
        ? ""
        : " It was gone from the page later."
      : ` It ended ${spanInWords(Date.parse(resolved) - Date.parse(posted))} after the post.`;
  return (
    <PageHead
      kind={`Official incident ${incident.id} · ${impact ?? "no impact given"} · ${status}`}
      title={incident.name}
      lead={
        <p>
          The official page names {scopeInWords(incident).names}.{lasted} {oddity(page)}
        </p>
      }
    >
      <div className="strip max-w-[52rem]">
        <Users page={page} />
        <div className="px-4 py-3.5">
          <p className="text-label text-soft">Official page says</p>
          <p className="font-semibold text-official">{[impact, status].filter(Boolean).join(", ")}</p>
          <p className="text-label text-soft">
            posted <Time at={posted} now={now} />
          </p>
        </div>
        <div className="px-4 py-3.5 sm:max-w-[16rem]">
          <p className="text-label text-soft">Who was first</p>
          <p className="font-semibold">{firstInWords(page)}</p>
          <p className="text-label text-soft">
            {outages[0] ? lagInWords(outages[0].outage.alarm, posted) : "no alarm of ours to compare"}
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
      <p className="text-label text-soft">Users said</p>
      <p className={`font-semibold ${first ? "text-heat-5" : ""}`}>
        {first ? "failing" : timeline ? "no outage by reports" : "not counted then"}
      </p>
      <p className="text-label text-soft">
        {first ? (
          <>
            from <Time at={first.outage.onset} now={now} />
          </>
        ) : peak ? (
          `at most ${peopleInWords(peak.people)} in ${timeline?.stepMinutes} min, ${usualInWords(peak.expected)}`
        ) : timeline ? (
          "nobody reported it"
        ) : (
          "from before our first report"
        )}
      </p>
    </div>
  );
}

function firstInWords({ incident, outages, timeline }: IncidentPage): string {
  const [first] = outages;
  if (first) {
    if (first.lags.posted > 0) return "users";
    return first.lags.posted < 0 ? "the official page" : "both at once";
  }
  if (incident.firstSeen === null) return "cannot be told";
  return timeline ? "only the official page" : "cannot be told";
}

/** What is odd about its times, in a sentence: a start put before the post, or a post when it was over. */
function oddity({ incident, retroactive }: IncidentPage): string {
  const { claimed, posted, backdatedMinutes, firstSeen } = incident;
  return [
    claimed !== null && backdatedMinutes > 0
      ? `Claimed ${clockTime(claimed, "UTC")}, posted ${clockTime(posted, "UTC")} UTC: the start was put ${spanInWords(backdatedMinutes * minuteMs)} before anything was said.`
      : "",
    retroactive ? "It was posted when it was over." : "",
    firstSeen === null ? "It is from before our first reading." : "",
  ]
    .filter(Boolean)
    .join(" ");
}
