import { zoneKey } from "@/lib/catalog/zones";
import type { FoundOutage, Outage, OutageEventKind } from "@/lib/outages/detection/outage";

/** The fields of an outage that a replay can change: never its ID, alarm, onset or evidence. */
export type Course = Omit<FoundOutage, "id" | "alarmAt" | "onsetAt" | "evidence">;

/** A stored outage that lost reports to removals, or got reports back. */
export interface TouchedOutage {
  outage: Outage;
  /** Its form as detected live, if a replay has changed it since. */
  asFound: Course | null;
  /** How many of its reports are hidden now. */
  lost: number;
  /** The same outage in the replay; null if the replay does not find it. */
  replayed: FoundOutage | null;
}

/** The new form of the outage, and the events of that change. */
export interface RecountedOutage {
  course: Course;
  asFound: Course | null;
  withdrawnAt: Date | null;
  happened: OutageEventKind[];
}

/** The fields of an outage that depend on its reports. */
export const courseOf = (outage: FoundOutage): Course => {
  const { zone, tier, phase, confirmedAt, endedAt, changedAt, people, peakPeople, peakAt, zones, symptoms } =
    outage;
  return { zone, tier, phase, confirmedAt, endedAt, changedAt, people, peakPeople, peakAt, zones, symptoms };
};

/**
 * The outage after a replay at `now`. It takes the form of the replay. It is withdrawn if reports are hidden and the
 * replay does not find it, and returns to its live form when no report is hidden any more.
 */
export function recountOutage(
  { outage, asFound, lost, replayed }: TouchedOutage,
  now: Date,
): RecountedOutage {
  const live = asFound ?? courseOf(outage);
  const wasWithdrawn = outage.withdrawnAt != null;
  if (lost > 0 && !replayed) {
    if (wasWithdrawn)
      return { course: courseOf(outage), asFound, withdrawnAt: outage.withdrawnAt ?? now, happened: [] };
    // An earlier removal may have shrunk it already. A withdrawn outage shows its live form.
    const found = live.people >= outage.people ? live : courseOf(outage);
    const course = { ...found, ...ended(found.endedAt ?? outage.endedAt ?? now, found) };
    return { course, asFound: live, withdrawnAt: now, happened: ["withdrawn"] };
  }
  const course = lost === 0 && live.endedAt !== null ? live : courseAfter(live, replayed, outage, now);
  const happened: OutageEventKind[] = [];
  if (wasWithdrawn) happened.push("returned");
  if (outage.tier === "confirmed" && course.tier === "signal") happened.push("unconfirmed");
  if (outage.tier === "signal" && course.tier === "confirmed") happened.push("confirmed");
  if (!wasWithdrawn && outage.endedAt === null && course.endedAt !== null) happened.push("ended");
  if (outage.endedAt !== null && course.endedAt === null) happened.push("reopened");
  return { course, asFound: lost === 0 ? null : live, withdrawnAt: null, happened };
}

/** The form by the replay. It is confirmed no earlier than before, and an ended outage is not confirmed later. */
function courseAfter(live: Course, replayed: FoundOutage | null, outage: Outage, now: Date): Course {
  if (!replayed) return { ...live, ...ended(outage.withdrawnAt ?? outage.endedAt ?? now, live) };
  const course = courseOf(replayed);
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

const ended = (endedAt: Date, { phase, changedAt }: Pick<Course, "phase" | "changedAt">) => ({
  phase: "ended" as const,
  endedAt,
  changedAt: phase === "ended" ? changedAt : endedAt,
});

const later = (one: Date, other: Date) => (one > other ? one : other);

/** The zone (key) and tier of an outage, for its events. */
export const zoneAndTier = ({ zone, tier }: Course) => ({ zone: zoneKey(zone), tier });
