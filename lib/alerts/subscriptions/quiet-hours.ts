import { minuteMs, startOfMinute } from "@/lib/platform/time/units";
import type { QuietHours } from "./subscription";

const dayMinutes = 1440;

/** One formatter per time zone, because creating one takes far longer than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const cached = formatters.get(timeZone);
  if (cached) return cached;
  const formatter = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  // Cache only canonical names, so that other spellings cannot fill the memory.
  if (formatter.resolvedOptions().timeZone === timeZone) formatters.set(timeZone, formatter);
  return formatter;
}

/** The minute of the day in a time zone. @throws RangeError for an unknown time zone. */
export function minuteOfDay(at: Date, zone: string): number {
  const parts = formatterOf(zone).formatToParts(at);
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return number("hour") * 60 + number("minute");
}

/** Whether a name is a time zone. */
export function isTimeZone(zone: string): boolean {
  try {
    minuteOfDay(new Date(0), zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const isWithin = (minute: number, { from, until }: QuietHours): boolean =>
  from <= until ? minute >= from && minute < until : minute >= from || minute < until;

/** The earliest time for a message: now, or the end of the quiet hours. */
export function afterQuietHours(now: Date, quiet: QuietHours | null): Date {
  if (!quiet) return now;
  const minute = minuteOfDay(now, quiet.zone);
  if (!isWithin(minute, quiet)) return now;
  const wait = (quiet.until - minute + dayMinutes) % dayMinutes;
  const end = startOfMinute(now.getTime()) + wait * minuteMs;
  // If the clocks change in between, the end is an hour earlier or later.
  const off = quiet.until - minuteOfDay(new Date(end), quiet.zone);
  const nearest = off > dayMinutes / 2 ? off - dayMinutes : off < -dayMinutes / 2 ? off + dayMinutes : off;
  let at = new Date(Math.max(now.getTime(), end + nearest * minuteMs));
  // If the clocks skip the end itself, quiet hours end at the first minute after it.
  while (isWithin(minuteOfDay(at, quiet.zone), quiet)) at = new Date(at.getTime() + minuteMs);
  return at;
}
