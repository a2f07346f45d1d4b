import { dayMs } from "@/lib/platform/time/units";
import { clockTime, dayOfYear, type Zone } from "@/lib/words/moments";

/** When a step was: "15:05 to 15:10", "20 Nov, 15:00 to 15:30", "17 Nov, 18:00 to 18 Nov, 00:00". `at` in ms. */
export function stepInWords(at: number, stepMs: number, zone: Zone): string {
  const from = new Date(at).toISOString();
  const to = new Date(at + stepMs).toISOString();
  const suffix = zone === "UTC" ? " UTC" : "";
  if (stepMs >= dayMs) return `${dayOfYear(from, zone)}${suffix}`;
  const long = stepMs > dayMs / 96;
  const sameDay = dayOfYear(from, zone) === dayOfYear(to, zone);
  const until = long && !sameDay ? `${dayOfYear(to, zone)}, ${clockTime(to, zone)}` : clockTime(to, zone);
  return `${long ? `${dayOfYear(from, zone)}, ` : ""}${clockTime(from, zone)} to ${until}${suffix}`;
}
