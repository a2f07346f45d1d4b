import { minuteMs } from "@/lib/platform/time/units";
import { spanInWords } from "./moments";

/** The lag in whole minutes: posted − alarm, below zero where the official page was first. Times are ISO 8601. */
export const lagMinutes = (alarm: string, posted: string): number =>
  Math.round((Date.parse(posted) - Date.parse(alarm)) / minuteMs);

/** "posted 23 min after our alarm", "official page was first by 6 min" */
export function lagInWords(alarm: string, posted: string): string {
  const minutes = lagMinutes(alarm, posted);
  if (minutes === 0) return "posted in the minute of our alarm";
  const span = spanInWords(Math.abs(minutes) * minuteMs);
  return minutes > 0 ? `posted ${span} after our alarm` : `official page was first by ${span}`;
}
