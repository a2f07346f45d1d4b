import { formatClock, formatDay, formatMoment, formatSpan } from "@/lib/words/time";

/** "since 15:08 UTC (24 min)", both times ISO 8601. */
export const sinceInWords = (at: string, now: string): string =>
  `since ${formatMoment(at, now, "UTC")} (${formatSpan(Date.parse(now) - Date.parse(at))})`;

/** "21 Nov, 15:32 UTC" */
export const moment = (at: string): string => `${formatDay(at, "UTC")}, ${formatClock(at, "UTC")} UTC`;

/** How long before `now` something was: "41 s earlier", "2 h 30 min earlier". */
export function earlierInWords(at: string, now: string): string {
  const ms = Math.max(0, Date.parse(now) - Date.parse(at));
  return `${ms < 90_000 ? `${Math.round(ms / 1000)} s` : formatSpan(ms)} earlier`;
}
