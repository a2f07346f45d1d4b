import type { IncidentSummary } from "@/lib/official/record/incident";
import { minuteMs } from "@/lib/platform/time/units";

/** The official times of one outage as lags after our alarm, in minutes. Negative if the status page was first. */
export interface Lags {
  posted: number;
  /** Against the time at which our poller first saw it; null if the poller did not see it appear. */
  firstSeen: number | null;
  /** Against the first component that was no longer operational; null without one. */
  componentRed: number | null;
}

/**
 * How long after our alarm the status page reacted: its first post, when we saw that post, and the earliest component
 * that the first or a later incident about the outage marked as not operational.
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

/** Incidents by the time of their post, earliest first. */
export const byPost = <I extends IncidentSummary>(incidents: readonly I[]): I[] =>
  incidents.toSorted((one, other) => Date.parse(one.posted) - Date.parse(other.posted));

/** Whether the page posted an incident only after it was over. */
export const isRetroactive = ({ posted, resolved }: IncidentSummary): boolean =>
  resolved !== null && Date.parse(resolved) - Date.parse(posted) < 60_000;
