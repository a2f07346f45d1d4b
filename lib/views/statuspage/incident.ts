import { zoneName } from "@/lib/catalog/zones";
import type { Outage } from "@/lib/outages/detection/outage";
import { nameOf } from "./components";
import { componentIdOf, idOf, type Place, pageId } from "./ids";
import { impactOf, placesOf, statusUnder } from "./outage-effect";
import { type OutageStep, type Post, stepsOf } from "./outage-steps";
import type { AffectedComponent, StatuspageComponent, StatuspageIncident, StatuspageUpdate } from "./shape";
import { bodyOf } from "./update-body";

/** An outage with what the official page posted about it. */
export interface KnownOutage {
  outage: Outage;
  posts: readonly Post[];
}

/** An outage as an incident. Its id is the outage's, its start the onset, its creation our alarm. */
export function incidentOf(
  { outage, posts }: KnownOutage,
  componentOf: (place: Place) => StatuspageComponent,
  publicUrl: string,
): StatuspageIncident {
  const steps = stepsOf(outage, posts);
  const updates = steps.map((step) => updateOf(outage, step));
  const last = steps.at(-1);
  const alarm = outage.alarmAt.toISOString();
  const monitoring = last && ["monitoring", "resolved"].includes(last.status) ? subsidedAt(steps) : null;
  return {
    id: outage.id,
    name: `${zoneName(outage.zone)}: users report errors`,
    status: last?.status ?? "investigating",
    impact: impactOf(outage),
    created_at: alarm,
    updated_at: last?.at ?? alarm,
    started_at: outage.onsetAt.toISOString(),
    monitoring_at: monitoring,
    resolved_at: outage.endedAt?.toISOString() ?? null,
    shortlink: `${publicUrl}/outages/${outage.id}`,
    page_id: pageId,
    incident_updates: updates.toReversed(),
    components: placesOf(outage.zone).map(componentOf),
  };
}

const subsidedAt = (steps: readonly OutageStep[]) =>
  steps.findLast(({ kind }) => kind === "subsiding")?.at ?? null;

function updateOf(outage: Outage, step: OutageStep): StatuspageUpdate {
  const affected = affectedBy(step);
  return {
    id: idOf([outage.id, step.kind, step.post?.id ?? step.at].join(" ")),
    incident_id: outage.id,
    status: step.status,
    body: bodyOf(outage, step),
    created_at: step.at,
    updated_at: step.at,
    display_at: step.shownAt,
    affected_components: affected.length > 0 ? affected : null,
    deliver_notifications: false,
    custom_tweet: null,
    tweet_id: null,
  };
}

/** The components of where it was and where it is, by what this outage alone makes of them. */
function affectedBy({ state, before }: OutageStep): AffectedComponent[] {
  const places = new Map<string, Place>();
  for (const { zone } of [before, state].flatMap((one) => one ?? []))
    for (const place of placesOf(zone)) places.set(componentIdOf(place), place);
  return [...places].map(([code, place]) => ({
    code,
    name: nameOf(place),
    old_status: before ? statusUnder(before, place) : "operational",
    new_status: statusUnder(state, place),
  }));
}
