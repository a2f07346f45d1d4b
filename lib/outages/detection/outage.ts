import { type Zone, zoneOfKey } from "@/lib/catalog/zones";
import { minuteMs } from "@/lib/platform/time/units";
import type { ZonePlan } from "./zone-plan";

/** A change of an outage in a minute; `outage` is its state afterwards. */
export interface DetectionEvent {
  kind: "opened" | "placed" | "confirmed" | "subsiding" | "active again" | "ended" | "reopened";
  minute: number;
  outage: OpenOutage;
}

export type Tier = OutageTier;
export type Phase = OutagePhase;

/** Changes of an outage: by detection, and by replays after moderators removed reports. */
export type OutageEventKind = DetectionEvent["kind"] | "unconfirmed" | "withdrawn" | "returned";

/** How many reports of an outage a removal hides, and why. */
export interface LostReports {
  id: string;
  at: Date;
  why: string;
  reports: number;
}

/** An outage that we detected from reports. `alarmAt` never changes. */
export interface Outage {
  /** The UTC minute of its alarm, as in 20260406-1432; part of its permanent link. */
  id: string;
  /** The current zone. */
  zone: Zone;
  tier: Tier;
  phase: Phase;
  onsetAt: Date;
  alarmAt: Date;
  confirmedAt: Date | null;
  endedAt: Date | null;
  /** When the phase last changed. */
  changedAt: Date;
  /** People in its zone since the onset, and the most in 15 minutes. */
  people: number;
  peakPeople: number;
  peakAt: Date;
  /** Keys of the zones over time; `since` is ISO 8601. */
  zones: { zone: string; since: string }[];
  /** Most people first. */
  symptoms: { symptom: string; people: number }[];
  evidence: Evidence;
  /** In order; `at` is ISO 8601. */
  events: { kind: OutageEventKind; at: string; zone: string }[];
  /** When we withdrew it because its reports were removed. A withdrawn outage counts nowhere. */
  withdrawnAt?: Date | null;
  /** The removals that hide reports of it, newest first; absent without any. */
  removals?: LostReports[];
  /** Absent without a decision of a moderator. */
  judged?: ModeratorDecisions;
}

/** An outage as detected, without the decisions of moderators. */
export type FoundOutage = Omit<Outage, "events" | "judged" | "withdrawnAt" | "removals">;

/** What moderators decided about an outage. They cannot change its alarm. */
export interface ModeratorDecisions {
  /** The earlier outage that it was merged into. We show and count it there. */
  mergedInto: Merged | null;
  /** Later outages that were merged into it, earliest alarm first. */
  merged: Merged[];
  /** The outage and those merged into it, as detected. Matching with incidents uses these. */
  spans: { zone: Zone; onsetAt: Date; alarmAt: Date; endedAt: Date | null }[];
  /** Incidents that moderators linked to it or unlinked from it. */
  matches: MatchCorrection[];
  /** A moderator’s public remark. */
  remark: { text: string; writtenAt: string; editedAt: string | null } | null;
}

/** One side of a merge: the ID of the other outage, when it was merged (ISO 8601) and why. */
export interface Merged {
  id: string;
  at: string;
  why: string;
}

/** A moderator's decision whether an incident is about an outage (`together`); `at` is ISO 8601. */
export interface MatchCorrection {
  incident: string;
  together: boolean;
  at: string;
  why: string;
}

export type OutageTier = "signal" | "confirmed";
export type OutagePhase = "active" | "subsiding" | "ended";

/** One minute before the alarm. With these, anyone can recompute the score. */
export interface EvidenceMinute {
  minute: number;
  people: number;
  expected: number;
}

/** Why we raised the alarm: the score and its parts. */
export interface Evidence {
  zone: string;
  windowMinutes: number;
  people: number;
  expected: number;
  /** Size of the negative binomial. */
  size: number;
  /** In nats: −ln P[as many people or more], evidence from symptoms, penalty of the zone, and the threshold. */
  countNats: number;
  symptomNats: number;
  penaltyNats: number;
  thresholdNats: number;
  minutes: EvidenceMinute[];
}

/** An outage inside detection. Minutes count from 1970; `alarmMinute` and `onsetMinute` never change. */
export interface OpenOutage {
  /** See `outageId`. Equal input gives an equal ID. */
  id: string;
  /** Zones over time: the zone of the alarm, then those it moved to. The last one is current. */
  zones: { key: string; sinceMinute: number }[];
  tier: OutageTier;
  phase: OutagePhase;
  alarmMinute: number;
  onsetMinute: number;
  /** The minute of the last alarm: the first one, or the one that reopened it. */
  raisedMinute: number;
  confirmedMinute: number | null;
  /** When the phase last changed, since when the count has been low, and when it ended. */
  phaseMinute: number;
  lowSinceMinute: number | null;
  endedMinute: number | null;
  /** Estimated end of the failure, before `endedMinute`; null until it ends. */
  recoveredMinute: number | null;
  /** Most people in 15 minutes, and when. */
  peakPeople: number;
  peakMinute: number;
  /** People in its zone since the onset, and people by symptom (by the plan's index). */
  people: number;
  symptoms: number[];
  worksAgain: number;
  evidence: Evidence;
}

const timeOf = (minute: number) => new Date(minute * minuteMs);
/** The reports of a minute are complete at its end, so a change in it gets that time. */
const endOf = (minute: number) => timeOf(minute + 1);

/** Converts an outage of the engine into the stored form, without its events. */
export function toOutage(open: OpenOutage, plan: ZonePlan): FoundOutage {
  const zone = open.zones.at(-1)?.key ?? "all";
  return {
    id: open.id,
    zone: zoneOfKey(zone) ?? { kind: "all" },
    tier: open.tier,
    phase: open.phase,
    onsetAt: timeOf(open.onsetMinute),
    alarmAt: endOf(open.alarmMinute),
    confirmedAt: open.confirmedMinute === null ? null : endOf(open.confirmedMinute),
    endedAt: open.endedMinute === null ? null : endOf(open.endedMinute),
    changedAt: endOf(open.phaseMinute),
    people: open.people,
    peakPeople: open.peakPeople,
    peakAt: endOf(open.peakMinute),
    zones: open.zones.map(({ key, sinceMinute }) => ({ zone: key, since: endOf(sinceMinute).toISOString() })),
    symptoms: open.symptoms
      .flatMap((people, at) => (people > 0 ? [{ symptom: plan.symptoms[at] ?? "other", people }] : []))
      .sort((one, other) => other.people - one.people),
    evidence: open.evidence,
  };
}

/** Converts a change of an outage into the stored form. */
export const toOutageEvent = ({ kind, minute, outage }: DetectionEvent): Outage["events"][number] => ({
  kind,
  at: endOf(minute).toISOString(),
  zone: outage.zones.at(-1)?.key ?? "all",
});
