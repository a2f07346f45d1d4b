import type { IncidentSummary } from "@/lib/official/record/incident";
import { minuteMs } from "@/lib/platform/time/units";

/** The official times of one outage, as lags after our alarm in minutes; negative where the official page was first. */
export interface Lags {
  posted: number;
  /** Against when our own poller first saw it; null where it did not see it appear. */
  firstSeen: number | null;
  /** Against the first component that left operational; null where none did. */
  componentRed: number | null;
}

/**
 * How long after the alarm the official page spoke, by each of its times: the first post and when we saw it, and the
 * earliest component that it or one of the later incidents about the same outage took off operational.
 */
export function lagsOf(alarmAt: Date, first: IncidentSummary, later: readonly IncidentSummary[] = []): Lags {
  const after = (time: string) => (Date.parse(time) - alarmAt.getTime()) / minuteMs;
  const reds = [first, ...later].flatMap(({ componentRed }) => componentRed ?? []).map(after);
  return {
    posted: after(first.posted),
    firstSeen: first.firstSeen === null ? null : after(first.firstSeen),
    componentRed: reds.length > 0 ? Math.min(...reds) : null,
  };
}

/** Incidents by when they were posted, earliest first. */
export const byPost = <I extends IncidentSummary>(incidents: readonly I[]): I[] =>
  incidents.toSorted((one, other) => Date.parse(one.posted) - Date.parse(other.posted));

/** Whether an incident was posted when it was over already. */
export const isRetroactive = ({ posted, resolved }: IncidentSummary): boolean =>
  resolved !== null && Date.parse(resolved) - Date.parse(posted) < 60_000;
