import { statusInWords } from "@/components/pages/incidents/status-words";
import { staleSince } from "@/components/pages/status/stale-since";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import type { IncidentSummary, OutageSummary, Snapshot } from "@/lib/snapshot/snapshot";
import type { PlaceView } from "@/lib/views/pages/read-place-now";
import { impactInWords } from "@/lib/words/impact-words";
import { lagInWords } from "@/lib/words/lag-words";
import { momentInWords, spanInWords } from "@/lib/words/moments";
import { peopleInWords } from "@/lib/words/people-words";
import { printed, wrapped } from "./columns";
import type { Paint } from "./paint";
import { sinceInWords } from "./time-words";

/** The place's open outages, each beside what the official page posted about it; then the page's open incidents. */
export function outagesPart(view: PlaceView, publicUrl: string, paint: Paint): string[] {
  const { snapshot, place, posts } = view;
  const stale = staleSince(snapshot);
  const known =
    stale === null
      ? ""
      : ` as last known, ${momentInWords(snapshot.countsReadAt, snapshot.computedAt, "UTC")}`;
  const outages = posts.flatMap((post) => [
    "",
    ...wrapped(paint.alarm(post.outage.name)),
    ...wrapped(outageWords(post.outage, snapshot.computedAt), 2),
    ...wrapped(`official: ${paint.official(postWords(post, snapshot))}`, 2),
    ...wrapped(paint.soft(`${publicUrl}/outages/${post.outage.id}`), 2),
  ]);
  const none =
    stale === null
      ? "No outage is open here."
      : "Whether an outage is open cannot be told while our counts are stale.";
  return [
    ...(outages.length > 0
      ? [`${paint.strong("Open outages")} ${paint.soft(`found from reports${known}`)}`, ...outages.slice(1)]
      : [none]),
    ...incidentLines(place.incidents, snapshot, paint),
  ];
}

function outageWords({ tier, phase, onset, people, symptom }: OutageSummary, now: string): string {
  const easing = phase === "subsiding" ? ", subsiding" : "";
  const most = symptom === null ? "" : `, mostly ${symptomOf(symptom).name} ${symptomOf(symptom).gloss}`;
  const sure = tier === "confirmed" ? "confirmed" : "not yet confirmed";
  return `${sure}${easing}, ${sinceInWords(onset, now)}, ${peopleInWords(people)}${most}`;
}

function postWords(post: OutagePost, { official, incidents, computedAt }: Snapshot): string {
  const { outage, incident, posted, incidentName } = post;
  if (posted !== null) {
    const closed = incidents.find(({ id }) => id === incident)?.resolved;
    const until = closed ? `, closed ${momentInWords(closed, computedAt, "UTC")}` : "";
    return `“${printed(incidentName ?? "")}”, ${lagInWords(outage.alarm, posted)}${until}`;
  }
  if (!official.fresh) return "could not be read, so nobody knows whether it posted anything";
  const silent = spanInWords(Date.parse(computedAt) - Date.parse(outage.alarm));
  return `nothing posted, ${silent} after our alarm`;
}

const incidentLines = (incidents: readonly IncidentSummary[], snapshot: Snapshot, paint: Paint): string[] =>
  incidents.length === 0
    ? []
    : [
        "",
        `${paint.strong("Official incidents")} ${paint.soft("open on the official page")}`,
        ...incidents.flatMap((incident) => [
          ...wrapped(paint.official(printed(incident.name))),
          ...wrapped(incidentWords(incident, snapshot.computedAt), 2),
        ]),
      ];

function incidentWords({ status, impact, posted }: IncidentSummary, now: string): string {
  const graded = impactInWords(impact);
  return `${statusInWords(status)}${graded ? `, ${graded}` : ""}, posted ${momentInWords(posted, now, "UTC")}`;
}
