import { dayMs, hourMs, minuteMs, secondMs } from "@/lib/platform/time/units";

const twoDigits = (part: number) => String(part).padStart(2, "0");

/** How long ago: "3 s ago", "41 min ago", "5 h ago", "2 days ago". Never negative. */
export function formatAge(ms: number): string {
  if (ms < minuteMs) return `${Math.max(0, Math.floor(ms / secondMs))} s ago`;
  if (ms < hourMs) return `${Math.floor(ms / minuteMs)} min ago`;
  if (ms < 2 * dayMs) return `${Math.floor(ms / hourMs)} h ago`;
  return `${Math.floor(ms / dayMs)} days ago`;
}

/** A span, rounded to minutes: "23 min", "1 h 05 min", "2 days 3 h". */
export function formatSpan(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / minuteMs));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${twoDigits(minutes % 60)} min`;
  return `${Math.floor(hours / 24)} days ${hours % 24} h`;
}

/** A running count: "21:04", "1:21:04", "26:03:00". */
export function formatStopwatch(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / secondMs));
  const hours = Math.floor(seconds / 3600);
  const rest = `${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** The time zone of a time on a page: UTC on the server and at first paint, then the reader's own. */
export type Zone = "UTC" | "local";

const formatters = new Map<string, Intl.DateTimeFormat>();

function format(iso: string, zone: Zone, style: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${zone} ${style}`;
  const known =
    formatters.get(key) ??
    new Intl.DateTimeFormat("en-GB", { ...options, timeZone: zone === "UTC" ? "UTC" : undefined });
  formatters.set(key, known);
  return known.format(new Date(iso));
}

/** "15:11" */
export const formatClock = (iso: string, zone: Zone): string =>
  format(iso, zone, "clock", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** "22:30" for a minute of the day. */
export const formatMinuteOfDay = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

/** "21 Nov" */
export const formatDay = (iso: string, zone: Zone): string =>
  format(iso, zone, "day", { day: "numeric", month: "short" });

/** "15:11" on the day of `now`, else "20 Nov, 15:11", followed by "UTC" in that zone. */
export function formatMoment(iso: string, now: string, zone: Zone): string {
  const suffix = zone === "UTC" ? " UTC" : "";
  const sameDay = formatDay(iso, zone) === formatDay(now, zone);
  return `${sameDay ? "" : `${formatDay(iso, zone)}, `}${formatClock(iso, zone)}${suffix}`;
}

/** "15:11 UTC" on the day of `now`, else "20 Nov": for badges. */
export const formatShortMoment = (iso: string, now: string): string =>
  formatDay(iso, "UTC") === formatDay(now, "UTC") ? `${formatClock(iso, "UTC")} UTC` : formatDay(iso, "UTC");

/** "21 Nov 2026, 15:32 UTC": for pictures and messages that are read on any day. */
export const formatFullMoment = (iso: string): string =>
  `${formatDay(iso, "UTC")} ${iso.slice(0, 4)}, ${formatClock(iso, "UTC")} UTC`;

/** "2026-11-21 15:11 UTC": for feeds and messages that are read on any day and in any time zone. */
export const formatUtcMinute = (iso: string): string =>
  `${new Date(iso).toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** "2026-11-21 15:11:04 UTC", for tooltips. */
export const formatExactUtc = (iso: string): string =>
  `${new Date(iso).toISOString().slice(0, 19).replace("T", " ")} UTC`;
