import { type Zone, zoneKey, zoneName, zoneOfKey } from "@/lib/catalog/zones";
import type { Outage } from "@/lib/outages/detection/outage";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import { formatFromAlarm } from "@/lib/words/lag";
import { formatNormal, formatPeople } from "@/lib/words/people";
import { formatSpan, formatUtcMinute } from "@/lib/words/time";
import { nameOf } from "./components";
import { componentIdOf, idOf, type Place, pageId } from "./ids";
import { impactOf, type OutageState, placesOf, statusUnder } from "./outage-effect";
import type {
  AffectedComponent,
  IncidentStatus,
  StatuspageComponent,
  StatuspageIncident,
  StatuspageUpdate,
} from "./shape";
import { withoutMarkup } from "./words";

/** An outage with the status page's posts about it. */
export interface OutageWithPosts {
  outage: Outage;
  posts: readonly Post[];
}

/** An outage as an incident. It has the outage's ID, starts at the onset, and is created at our alarm. */
export function incidentOf(
  { outage, posts }: OutageWithPosts,
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

/** The components of the previous and the current scope, with the status that this outage alone gives them. */
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

/** A post of the status page about an outage. */
export type Post = OutageResponse["incidents"][number];

/** One step in the history of an outage, with its state after it. Times are ISO 8601. */
interface OutageStep {
  kind: Outage["events"][number]["kind"] | "posted";
  /** When we knew it, and the time that we show for it. */
  at: string;
  shownAt: string;
  status: IncidentStatus;
  state: OutageState;
  /** The state before the step; null at the beginning. */
  before: OutageState | null;
  /** The status page's post, if the step is one. */
  post: Post | null;
}

type Known = Pick<OutageStep, "kind" | "at" | "shownAt" | "post"> & { zone: string | null };

/** The history of an outage, oldest first, including the status page's posts about it. */
function stepsOf(outage: Outage, posts: readonly Post[]): OutageStep[] {
  const steps: OutageStep[] = [];
  for (const { zone: key, ...known } of knownOf(outage, posts)) {
    const last = steps.at(-1);
    const before = last?.state ?? null;
    const zone = zoneNamed(key) ?? before?.zone ?? outage.zone;
    const state = stateAfter(known.kind, before, zone);
    const status = known.kind === "posted" ? (last?.status ?? "investigating") : statusOf(known.kind, state);
    steps.push({ ...known, state, before, status });
  }
  return steps;
}

const zoneNamed = (key: string | null): Zone | null => (key === null ? null : zoneOfKey(key));

function stateAfter(kind: OutageStep["kind"], before: OutageState | null, zone: Zone): OutageState {
  const { tier, phase } = before ?? { tier: "signal", phase: "active" };
  if (kind === "confirmed") return { zone, tier: "confirmed", phase };
  if (kind === "unconfirmed") return { zone, tier: "signal", phase };
  if (kind === "withdrawn") return { zone, tier, phase: "ended" };
  if (kind === "ended" || kind === "subsiding") return { zone, tier, phase: kind };
  return { zone, tier, phase: kind === "active again" || kind === "reopened" ? "active" : phase };
}

function statusOf(kind: OutageStep["kind"], { phase }: OutageState): IncidentStatus {
  if (phase === "ended") return "resolved";
  if (phase === "subsiding") return "monitoring";
  return kind === "opened" || kind === "reopened" ? "investigating" : "identified";
}

/** Events and posts in order. If events are missing, we derive steps from the outage's current state. */
function knownOf(outage: Outage, posts: readonly Post[]): Known[] {
  const alarm = outage.alarmAt.toISOString();
  const events = outage.events.filter(({ kind }) => kind !== "opened");
  const found = outage.events.find(({ kind }) => kind === "opened")?.zone ?? outage.zones[0]?.zone;
  const step = (kind: Known["kind"], at: string, zone: string | null = null): Known => ({
    ...{ kind, at, shownAt: at, zone },
    post: null,
  });
  const missing = (kind: "confirmed" | "subsiding" | "ended", at: Date | null): Known[] =>
    at === null || events.some((event) => event.kind === kind) ? [] : [step(kind, at.toISOString())];
  const known = [
    step("opened", alarm, found ?? zoneKey(outage.zone)),
    ...missing("confirmed", outage.confirmedAt),
    ...events.map(({ kind, at, zone }) => step(kind, at, zone)),
    ...(outage.phase === "subsiding" ? missing("subsiding", outage.changedAt) : []),
    ...missing("ended", outage.endedAt),
    ...posts.map((post) => postedStep(post, alarm)),
  ];
  return known.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** A post before our alarm cannot be an update before it. */
function postedStep(post: Post, alarm: string): Known {
  const seen = post.firstSeen ?? post.posted;
  return { kind: "posted", at: seen < alarm ? alarm : seen, shownAt: post.posted, zone: null, post };
}

/** The text of an update. It has only what was known at that time, so that it never changes afterwards. */
export function bodyOf(outage: Outage, { kind, state, before, at, post }: OutageStep): string {
  const place = zoneName(state.zone);
  switch (kind) {
    case "opened":
      return `Detected from user reports: ${place}. ${evidenceWords(outage, place)} Not confirmed yet.`;
    case "placed":
      return before && zoneName(before.zone) !== place
        ? `Scope updated: now ${place}, previously ${zoneName(before.zone)}.`
        : `Scope unchanged: ${place}.`;
    case "confirmed":
      return `Confirmed by enough user reports: ${place}.`;
    case "subsiding":
      return "User reports are falling. The incident stays open until they remain low.";
    case "active again":
      return `Users are reporting it again: ${place}.`;
    case "reopened":
      return `Reopened, because users are reporting it again: ${place}.`;
    case "ended":
      return `Ended according to user reports, ${formatSpan(Date.parse(at) - outage.onsetAt.getTime())} after it began.`;
    case "unconfirmed":
      return `No longer confirmed, because a moderator removed reports about it. It is still a signal: ${place}.`;
    case "withdrawn":
      return "Withdrawn, because a moderator removed reports about it and the remaining reports show no outage.";
    case "returned":
      return `No longer withdrawn, because a moderator restored the removed reports. Scope: ${place}.`;
    case "posted":
      return post ? postWords(outage, post) : "The status page posted about it.";
  }
}

function evidenceWords({ evidence }: Outage, place: string): string {
  const { people, windowMinutes, expected, zone } = evidence;
  const found = zoneName(zoneOfKey(zone) ?? { kind: "all" });
  const where = found === place ? "" : ` (${found})`;
  return `${formatPeople(people)} in ${windowMinutes} minutes${where} (${formatNormal(expected)}).`;
}

function postWords({ alarmAt }: Outage, { name, posted }: Post): string {
  const when = formatFromAlarm(alarmAt.toISOString(), posted);
  return `Acknowledged: the status page posted “${withoutMarkup(name)}” at ${formatUtcMinute(posted)}, ${when}.`;
}
