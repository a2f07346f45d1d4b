import { zoneKey } from "@/lib/catalog/zones";
import type { FoundOutage, Outage, OutageEventKind } from "@/lib/outages/detection/outage";

/** What a replay may change of an outage: never its id, alarm, onset or evidence. */
export type Course = Omit<FoundOutage, "id" | "alarmAt" | "onsetAt" | "evidence">;

/** A stored outage that lost reports to removals, or got them back. */
export interface TouchedOutage {
  outage: Outage;
  /** How it was found live, when a removal changed it since. */
  asFound: Course | null;
  /** Reports that are hidden of it now. */
  lost: number;
  /** The same outage, found by going through its time again; null: it is not found. */
  again: FoundOutage | null;
}

/** How it is to be stored, and what happened to it by that. */
export interface RecountedOutage {
  course: Course;
  asFound: Course | null;
  withdrawnAt: Date | null;
  happened: OutageEventKind[];
}

/** What of an outage follows from its reports. */
export const courseOf = (outage: FoundOutage): Course => {
  const { zone, tier, phase, confirmedAt, endedAt, changedAt, people, peakPeople, peakAt, zones, symptoms } =
    outage;
  return { zone, tier, phase, confirmedAt, endedAt, changedAt, people, peakPeople, peakAt, zones, symptoms };
};

/**
 * An outage after its time was gone through again (`now` is when): as it is found, withdrawn where it is not and reports
 * of it are hidden, and as it was found live where nothing of it is hidden any more.
 */
export function recountOutage({ outage, asFound, lost, again }: TouchedOutage, now: Date): RecountedOutage {
  const live = asFound ?? courseOf(outage);
  const wasWithdrawn = outage.withdrawnAt != null;
  if (lost > 0 && !again) {
    if (wasWithdrawn)
      return { course: courseOf(outage), asFound, withdrawnAt: outage.withdrawnAt ?? now, happened: [] };
    // Removed in several steps, it shrank before: what it was withdrawn from is how it was found.
    const found = live.people >= outage.people ? live : courseOf(outage);
    const course = { ...found, ...over(found.endedAt ?? outage.endedAt ?? now, found) };
    return { course, asFound: live, withdrawnAt: now, happened: ["withdrawn"] };
  }
  const course = lost === 0 && live.endedAt !== null ? live : nowFound(live, again, outage, now);
  const happened: OutageEventKind[] = [];
  if (wasWithdrawn) happened.push("returned");
  if (outage.tier === "confirmed" && course.tier === "signal") happened.push("unconfirmed");
  if (outage.tier === "signal" && course.tier === "confirmed") happened.push("confirmed");
  if (!wasWithdrawn && outage.endedAt === null && course.endedAt !== null) happened.push("ended");
  if (outage.endedAt !== null && course.endedAt === null) happened.push("reopened");
  return { course, asFound: lost === 0 ? null : live, withdrawnAt: null, happened };
}

/** Its course by the replay; confirmed no earlier than it was, and no more than it was unless it goes on. */
function nowFound(live: Course, again: FoundOutage | null, outage: Outage, now: Date): Course {
  if (!again) return { ...live, ...over(outage.withdrawnAt ?? outage.endedAt ?? now, live) };
  const course = courseOf(again);
  const confirmed = course.tier === "confirmed" && (live.tier === "confirmed" || course.endedAt === null);
  const confirmedAt = course.confirmedAt ?? now;
  return {
    ...course,
    tier: confirmed ? "confirmed" : "signal",
    confirmedAt: confirmed ? later(confirmedAt, live.confirmedAt ?? now) : null,
    endedAt: course.endedAt && later(course.endedAt, outage.alarmAt),
    people: Math.max(course.people, 1),
  };
}

const over = (endedAt: Date, { phase, changedAt }: Pick<Course, "phase" | "changedAt">) => ({
  phase: "ended" as const,
  endedAt,
  changedAt: phase === "ended" ? changedAt : endedAt,
});

const later = (one: Date, other: Date) => (one > other ? one : other);

/** Where and how sure an outage is after this, as its events tell it. */
export const placeOf = ({ zone, tier }: Course) => ({ zone: zoneKey(zone), tier });
