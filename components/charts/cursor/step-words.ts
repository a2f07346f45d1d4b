import { dayMs } from "@/lib/platform/time/units";
import { formatClock, formatDay, type Zone } from "@/lib/words/time";

/** The time of one step of a chart: "15:05 to 15:10", "20 Nov, 15:00 to 15:30", "17 Nov, 18:00 to 18 Nov, 00:00". `at` and `stepMs` in ms. */
export function formatStep(at: number, stepMs: number, zone: Zone): string {
  const from = new Date(at).toISOString();
  const to = new Date(at + stepMs).toISOString();
  const suffix = zone === "UTC" ? " UTC" : "";
  if (stepMs >= dayMs) return `${formatDay(from, zone)}${suffix}`;
  const long = stepMs > dayMs / 96;
  const sameDay = formatDay(from, zone) === formatDay(to, zone);
  const until = long && !sameDay ? `${formatDay(to, zone)}, ${formatClock(to, zone)}` : formatClock(to, zone);
  return `${long ? `${formatDay(from, zone)}, ` : ""}${formatClock(from, zone)} to ${until}${suffix}`;
}
