import { type Zone, zoneKey, zoneOfKey } from "@/lib/catalog/zones";
import type { Outage } from "@/lib/outages/detection/outage";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import type { OutageState } from "./outage-effect";
import type { IncidentStatus } from "./shape";

/** What the official page posted about an outage. */
export type Post = OutageResponse["incidents"][number];

/** One thing that happened to an outage, and how the outage stood after it; times are ISO 8601. */
export interface OutageStep {
  kind: Outage["events"][number]["kind"] | "posted";
  /** When it was known here, and the time that is shown for it. */
  at: string;
  shownAt: string;
  status: IncidentStatus;
  state: OutageState;
  /** How the outage stood before it; null at its beginning. */
  before: OutageState | null;
  /** What the official page posted, of a step of that kind. */
  post: Post | null;
}

type Known = Pick<OutageStep, "kind" | "at" | "shownAt" | "post"> & { zone: string | null };

/** All that happened to an outage, oldest first, and the official posts about it among that. */
export function stepsOf(outage: Outage, posts: readonly Post[]): OutageStep[] {
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

/** Events and posts in order; what the events do not tell, the outage as it stands does. */
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

/** What stood on the official page before our alarm was not said here before it. */
function postedStep(post: Post, alarm: string): Known {
  const seen = post.firstSeen ?? post.posted;
  return { kind: "posted", at: seen < alarm ? alarm : seen, shownAt: post.posted, zone: null, post };
}
