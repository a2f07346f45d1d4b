import type { OpenOutage } from "./open-outage";

/** People stop reporting while an outage lasts: so a count is low only under both of these. */
export const lowDeviations = 2;
export const lowShareOfPeak = 0.2;
/** Low for this long: subsiding. After as long again and a little: over, or sooner when enough say it works. */
export const subsidesAfterMinutes = 15;
export const endsAfterMinutes = 20;
export const worksAgainEnough = 3;
/** The count is of so many minutes: it falls low that much after people stop. */
export const countMinutes = 15;
/** An alarm within this time of the end opens the same outage again. */
export const reopensWithinMinutes = 30;

/** How an outage's zone stands in a minute. */
export interface Standing {
  minute: number;
  /** People in 15 minutes, and what is usual, with its variance. */
  people: number;
  expected: number;
  variance: number;
  /** People who had reported a failure of the zone and now, in this minute, say that it works. */
  worksAgain: number;
}

/** An outage one minute on: a new value; the alarm is never touched. */
export function ageOutage(outage: OpenOutage, now: Standing): OpenOutage {
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

/** An ended outage that an alarm finds again, perhaps in another zone. */
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
