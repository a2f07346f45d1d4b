import { zoneOfKey } from "@/lib/catalog/zones";
import type { DetectionEvent } from "@/lib/outages/detection/engine";
import type { OpenOutage } from "@/lib/outages/detection/open-outage";
import type { FoundOutage, Outage } from "@/lib/outages/detection/outage";
import type { ZonePlan } from "@/lib/outages/detection/zone-plan";
import { minuteMs } from "@/lib/platform/time/units";

const timeOf = (minute: number) => new Date(minute * minuteMs);
/** A minute's reports are known when it is over: what is found in them happened then. */
const endOf = (minute: number) => timeOf(minute + 1);

/** An outage of the engine as it is stored; its events so far are added by the store. */
export function outageOf(open: OpenOutage, plan: ZonePlan): FoundOutage {
  const place = open.zones.at(-1)?.key ?? "all";
  return {
    id: open.id,
    zone: zoneOfKey(place) ?? { kind: "all" },
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

/** What happened to an outage in a minute, as it is stored. */
export const eventOf = ({ kind, minute, outage }: DetectionEvent): Outage["events"][number] => ({
  kind,
  at: endOf(minute).toISOString(),
  zone: outage.zones.at(-1)?.key ?? "all",
});
