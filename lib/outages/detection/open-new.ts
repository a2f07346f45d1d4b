import { minuteMs } from "@/lib/platform/time/units";
import type { MinuteRecord } from "./minute-record";
import { minutesOfZone, onsetMinutesAgo } from "./onset";
import type { OpenOutage } from "./open-outage";
import type { ScannedZone, ZonePlan } from "./zone-plan";
import type { ZoneScore } from "./zone-score";

/** How far back an onset is sought, and how many minutes of evidence are kept. */
export const onsetWithinMinutes = 60;

/** An outage's id: its alarm's UTC minute, as in 20260406-1432. One alarm a minute at most. */
export function outageId(alarmMinute: number): string {
  const text = new Date(alarmMinute * minuteMs).toISOString();
  return `${text.slice(0, 10).replaceAll("-", "")}-${text.slice(11, 13)}${text.slice(14, 16)}`;
}

/** The outage that an alarm opens, with its onset and the evidence of its score. */
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
