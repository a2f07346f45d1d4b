import { minuteMs } from "@/lib/platform/time/units";
import type { MinuteRecord } from "./minute-record";
import type { OpenOutage } from "./outage";
import type { RollingCounts } from "./rolling-counts";
import type { ZoneScore } from "./scan";
import type { ScannedZone, ZonePlan } from "./zone-plan";

/** How far back we look for the onset, and how many minutes of evidence we store. */
export const onsetWithinMinutes = 60;

/** The ID of an outage: the UTC minute of its alarm, as in 20260406-1432. There is at most one alarm per minute. */
export function outageId(alarmMinute: number): string {
  const text = new Date(alarmMinute * minuteMs).toISOString();
  return `${text.slice(0, 10).replaceAll("-", "")}-${text.slice(11, 13)}${text.slice(14, 16)}`;
}

/** A new outage from an alarm, with its onset and the evidence for its score. */
export function openOutage(
  plan: ZonePlan,
  { baseline, counts, past }: MinuteRecord,
  found: ZoneScore,
  zone: ScannedZone,
  minute: number,
  windowMinutes: number,
  thresholdNats: number,
): OpenOutage {
  const people = minutesOfZone(counts, zone, minute, onsetWithinMinutes);
  const share = baseline.zoneShare(zone.index);
  const expected = past.expected.slice(-onsetWithinMinutes).map((value) => value * share);
  const ago = onsetMinutesAgo(people, expected);
  return {
    id: outageId(minute),
    zones: [{ key: zone.key, sinceMinute: minute }],
    tier: "signal",
    phase: "active",
    alarmMinute: minute,
    onsetMinute: minute - ago,
    raisedMinute: minute,
    confirmedMinute: null,
    phaseMinute: minute,
    lowSinceMinute: null,
    endedMinute: null,
    recoveredMinute: null,
    peakPeople: 0,
    peakMinute: minute,
    people: people.slice(people.length - 1 - ago).reduce((sum, value) => sum + value, 0),
    symptoms: plan.symptoms.map(() => 0),
    worksAgain: 0,
    evidence: {
      zone: zone.key,
      windowMinutes,
      people: found.people,
      expected: found.expected,
      size: found.size,
      countNats: found.countNats,
      symptomNats: found.symptomNats,
      penaltyNats: found.penaltyNats,
      thresholdNats,
      minutes: people.map((value, at) => ({
        minute: minute - onsetWithinMinutes + 1 + at,
        people: value,
        expected: expected[at] ?? 0,
      })),
    },
  };
}

/** People in a zone by minute, for the last `length` minutes up to `minute`; oldest first. */
export function minutesOfZone(
  counts: RollingCounts,
  zone: ScannedZone,
  minute: number,
  length: number,
): number[] {
  const people = new Array<number>(length).fill(0);
  for (const [at, rows] of counts.recent()) {
    const index = at - (minute - length + 1);
    if (index < 0) continue;
    for (const [cell, , counted, count] of rows)
      if (zone.holds[cell] && (counted & zone.bit) !== 0) people[index] = (people[index] ?? 0) + count;
  }
  return people;
}

/**
 * Since when the reports of a zone have been above normal: the start with the most likely excess after it, among the
 * given minutes (Poisson, each start with its own excess). Returns minutes ago, 0 for the last minute.
 */
export function onsetMinutesAgo(people: readonly number[], expected: readonly number[]): number {
  let best = 0;
  let bestNats = 0;
  let seen = 0;
  let normal = 0;
  for (let ago = 0; ago < people.length; ago++) {
    const at = people.length - 1 - ago;
    seen += people[at] ?? 0;
    normal += expected[at] ?? 0;
    if ((people[at] ?? 0) === 0 || seen <= normal) continue;
    const nats = seen * Math.log(seen / Math.max(normal, 1e-9)) - (seen - normal);
    if (nats > bestNats) {
      bestNats = nats;
      best = ago;
    }
  }
  return best;
}
