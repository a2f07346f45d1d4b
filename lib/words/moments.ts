const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago, in words: "3 s ago", "41 min ago", "5 h ago", "2 days ago". Never negative. */
export function ageInWords(ms: number): string {
  if (ms < minute) return `${Math.max(0, Math.floor(ms / second))} s ago`;
  if (ms < hour) return `${Math.floor(ms / minute)} min ago`;
  if (ms < 2 * day) return `${Math.floor(ms / hour)} h ago`;
  return `${Math.floor(ms / day)} days ago`;
}

/** A span in words, rounded to minutes: "23 min", "1 h 05 min", "2 days 3 h". */
export function spanInWords(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / minute));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${String(minutes % 60).padStart(2, "0")} min`;
  return `${Math.floor(hours / 24)} days ${hours % 24} h`;
}

/** A running count: "21:04", "1:21:04", "26:03:00". */
export function stopwatch(ms: number): string {
  const whole = Math.max(0, Math.floor(ms / second));
  const two = (part: number) => String(part).padStart(2, "0");
  const minutes = two(Math.floor(whole / 60) % 60);
  const hours = Math.floor(whole / 3600);
  return `${hours > 0 ? `${hours}:` : ""}${minutes}:${two(whole % 60)}`;
}

/** The zone in which a time is shown: UTC on the server and at first paint, then the reader's own. */
export type Zone = "UTC" | "local";

const zoneOf = (zone: Zone) => (zone === "UTC" ? "UTC" : undefined);

const formatters = new Map<string, Intl.DateTimeFormat>();

function format(iso: string, zone: Zone, style: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${zone} ${style}`;
  const known =
    formatters.get(key) ?? new Intl.DateTimeFormat("en-GB", { ...options, timeZone: zoneOf(zone) });
  formatters.set(key, known);
  return known.format(new Date(iso));
}

/** "15:11" */
export const clockTime = (iso: string, zone: Zone): string =>
  format(iso, zone, "clock", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** "21 Nov" */
export const dayOfYear = (iso: string, zone: Zone): string =>
  format(iso, zone, "day", { day: "numeric", month: "short" });

/** "15:11" on the day of `now`, else "20 Nov, 15:11"; with "UTC" behind it where that is the zone. */
export function momentInWords(iso: string, now: string, zone: Zone): string {
  const suffix = zone === "UTC" ? " UTC" : "";
  const sameDay = dayOfYear(iso, zone) === dayOfYear(now, zone);
  return `${sameDay ? "" : `${dayOfYear(iso, zone)}, `}${clockTime(iso, zone)}${suffix}`;
}

/** "2026-11-21 15:11:04 UTC", for hovering. */
export const exactUtc = (iso: string): string =>
  `${new Date(iso).toISOString().slice(0, 19).replace("T", " ")} UTC`;
