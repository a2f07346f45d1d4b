import { formatStatus } from "@/components/pages/incident/incident-words";
import { staleSince } from "@/components/pages/status/verdict";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import type { IncidentSummary, OutageSummary, Snapshot } from "@/lib/snapshot/snapshot";
import type { PlaceView } from "@/lib/views/pages/read-place-view";
import { formatImpact } from "@/lib/words/impact";
import { formatLag } from "@/lib/words/lag";
import { formatPeople } from "@/lib/words/people";
import { formatMoment, formatSpan } from "@/lib/words/time";
import { printed, wrapped } from "./columns";
import type { Paint } from "./paint";
import { sinceInWords } from "./time-words";

/** Open outages with what the status page posted about each, then open official incidents. */
export function outagesPart(view: PlaceView, publicUrl: string, paint: Paint): string[] {
  const { snapshot, place, posts } = view;
  const stale = staleSince(snapshot);
  const known =
    stale === null ? "" : `, as of ${formatMoment(snapshot.countsReadAt, snapshot.computedAt, "UTC")}`;
  const outages = posts.flatMap((post) => [
    "",
    ...wrapped(paint.alarm(post.outage.name)),
    ...wrapped(outageWords(post.outage, snapshot.computedAt), 2),
    ...wrapped(`official: ${paint.official(postWords(post, snapshot))}`, 2),
    ...wrapped(paint.soft(`${publicUrl}/outages/${post.outage.id}`), 2),
  ]);
  const none =
    stale === null
      ? "No open outage."
      : "We don’t know whether an outage is open, because our counts are stale.";
  return [
    ...(outages.length > 0
      ? [
          `${paint.strong("Open outages")} ${paint.soft(`detected from reports${known}`)}`,
          ...outages.slice(1),
        ]
      : [none]),
    ...incidentLines(place.incidents, snapshot, paint),
  ];
}

function outageWords({ tier, phase, onset, people, symptom }: OutageSummary, now: string): string {
  const easing = phase === "subsiding" ? ", reports falling" : "";
  const most = symptom === null ? "" : `, mostly ${symptomOf(symptom).name} ${symptomOf(symptom).gloss}`;
  const sure = tier === "confirmed" ? "confirmed" : "not yet confirmed";
  return `${sure}${easing}, ${sinceInWords(onset, now)}, ${formatPeople(people)}${most}`;
}

function postWords(post: OutagePost, { official, incidents, computedAt }: Snapshot): string {
  const { outage, incident, posted, incidentName } = post;
  if (posted !== null) {
    const closed = incidents.find(({ id }) => id === incident)?.resolved;
    const until = closed ? `, resolved ${formatMoment(closed, computedAt, "UTC")}` : "";
    return `“${printed(incidentName ?? "")}”, ${formatLag(outage.alarm, posted)}${until}`;
  }
  if (!official.fresh) return "unknown, because we could not read the status page";
  const silent = formatSpan(Date.parse(computedAt) - Date.parse(outage.alarm));
  return `still nothing posted ${silent} after our alarm`;
}

const incidentLines = (incidents: readonly IncidentSummary[], snapshot: Snapshot, paint: Paint): string[] =>
  incidents.length === 0
    ? []
    : [
        "",
        `${paint.strong("Official incidents")} ${paint.soft("open on the status page")}`,
        ...incidents.flatMap((incident) => [
          ...wrapped(paint.official(printed(incident.name))),
          ...wrapped(incidentWords(incident, snapshot.computedAt), 2),
        ]),
      ];

function incidentWords({ status, impact, posted }: IncidentSummary, now: string): string {
  const graded = formatImpact(impact);
  return `${formatStatus(status)}${graded ? `, ${graded}` : ""}, posted ${formatMoment(posted, now, "UTC")}`;
}
