import type { OpenOutage } from "./outage";

/** A count is low only below both: people stop reporting while an outage lasts. */
export const lowDeviations = 2;
export const lowShareOfPeak = 0.2;
/** An outage subsides after this many low minutes. It ends later, or sooner with enough "works" votes. */
export const subsidesAfterMinutes = 15;
export const endsAfterMinutes = 20;
export const worksAgainEnough = 3;
/** Length of the counting window. The count becomes low that much after people stop reporting. */
export const countMinutes = 15;
/** An alarm within this time after the end reopens the outage. */
export const reopensWithinMinutes = 30;

/** The counts of an outage's zone in a minute. */
export interface ZoneState {
  minute: number;
  /** People in 15 minutes, the expected number, and its variance. */
  people: number;
  expected: number;
  variance: number;
  /** People who had reported a failure of the zone and say in this minute that it works. */
  worksAgain: number;
}

/** The outage after one more minute, as a new object. The alarm never changes. */
export function ageOutage(outage: OpenOutage, now: ZoneState): OpenOutage {
  if (outage.phase === "ended") return outage;
  const next = { ...outage };
  if (now.people > outage.peakPeople) {
    next.peakPeople = now.people;
    next.peakMinute = now.minute;
  }
  const ceiling = Math.max(
    now.expected + lowDeviations * Math.sqrt(now.variance),
    lowShareOfPeak * next.peakPeople,
  );
  if (now.people > ceiling) {
    next.lowSinceMinute = null;
    next.worksAgain = 0;
    if (outage.phase === "subsiding") {
      next.phase = "active";
      next.phaseMinute = now.minute;
    }
    return next;
  }
  next.lowSinceMinute = outage.lowSinceMinute ?? now.minute;
  if (outage.phase === "active") {
    if (now.minute - next.lowSinceMinute < subsidesAfterMinutes) return next;
    next.phase = "subsiding";
    next.phaseMinute = now.minute;
    return next;
  }
  next.worksAgain = outage.worksAgain + now.worksAgain;
  if (now.minute - outage.phaseMinute < endsAfterMinutes && next.worksAgain < worksAgainEnough) return next;
  next.phase = "ended";
  next.phaseMinute = now.minute;
  next.endedMinute = now.minute;
  next.recoveredMinute = Math.max(outage.raisedMinute, next.lowSinceMinute - countMinutes + 1);
  return next;
}

/** An ended outage that a new alarm reopens, perhaps in another zone. */
export const reopened = (outage: OpenOutage, minute: number, zone: string): OpenOutage => ({
  ...outage,
  zones:
    outage.zones.at(-1)?.key === zone ? outage.zones : [...outage.zones, { key: zone, sinceMinute: minute }],
  raisedMinute: minute,
  phase: "active",
  phaseMinute: minute,
  lowSinceMinute: null,
  endedMinute: null,
  recoveredMinute: null,
  worksAgain: 0,
});
