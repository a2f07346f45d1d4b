import type { IncidentSummary } from "@/lib/official/incident";

/** The official times of one outage, as lags after our alarm in minutes; negative where the official page was first. */
export interface Lags {
  posted: number;
  /** Against when our own poller first saw it; null where it did not see it appear. */
  firstSeen: number | null;
  /** Against the first component that left operational; null where none did. */
  componentRed: number | null;
}

/** A start claimed more than this long before the post is called backdated: `detection.md`. */
export const backdatedAfterMinutes = 2;

const minutesBetween = (from: number, to: number) => (to - from) / 60_000;

/** How long after the alarm the official page spoke, by each of its times. */
export function lagsOf(alarmAt: Date, incident: IncidentSummary): Lags {
  const after = (time: string | null) =>
    time === null ? null : minutesBetween(alarmAt.getTime(), Date.parse(time));
  return {
    posted: minutesBetween(alarmAt.getTime(), Date.parse(incident.posted)),
    firstSeen: after(incident.firstSeen),
    componentRed: after(incident.componentRed),
  };
}

/** By how many minutes an incident's claimed start lies before its post; 0 when that is within two minutes. */
export function backdatedMinutes({ claimed, posted }: IncidentSummary): number {
  const minutes = claimed === null ? 0 : minutesBetween(Date.parse(claimed), Date.parse(posted));
  return minutes > backdatedAfterMinutes ? Math.round(minutes) : 0;
}

/** Whether an incident was posted when it was over already. */
export const isRetroactive = ({ posted, resolved }: IncidentSummary): boolean =>
  resolved !== null && Date.parse(resolved) - Date.parse(posted) < 60_000;
