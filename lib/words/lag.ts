import { minuteMs } from "@/lib/platform/time/units";
import { formatSpan } from "./time";

/** The lag in whole minutes: posted − alarm. Below zero, the status page was first. Times are ISO 8601. */
export const lagMinutes = (alarm: string, posted: string): number =>
  Math.round((Date.parse(posted) - Date.parse(alarm)) / minuteMs);

/** "posted 23 min after our alarm", "status page was first by 6 min" */
export function formatLag(alarm: string, posted: string): string {
  const minutes = lagMinutes(alarm, posted);
  if (minutes === 0) return "posted in the same minute as our alarm";
  const span = formatSpan(Math.abs(minutes) * minuteMs);
  return minutes > 0 ? `posted ${span} after our alarm` : `status page was first by ${span}`;
}

/** "23 min after our alarm", "6 min before our alarm", "in the same minute as our alarm" */
export function formatFromAlarm(alarm: string, posted: string): string {
  const minutes = lagMinutes(alarm, posted);
  if (minutes === 0) return "in the same minute as our alarm";
  return `${formatSpan(Math.abs(minutes) * minuteMs)} ${minutes > 0 ? "after" : "before"} our alarm`;
}
