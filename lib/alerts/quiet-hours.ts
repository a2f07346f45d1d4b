import type { QuietHours } from "./subscription";

const minuteMs = 60_000;
const dayMinutes = 1440;

/** One for each zone: making it takes far longer than using it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  // A zone's name is its one spelling, so that no writing of it in another case fills the memory.
  if (made.resolvedOptions().timeZone === timeZone) clocks.set(timeZone, made);
  return made;
}

/** The minute of the day at a time, in a zone of time. @throws RangeError for a zone that there is not. */
export function minuteOfDay(at: Date, zone: string): number {
  const parts = clockOf(zone).formatToParts(at);
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return number("hour") * 60 + number("minute");
}

/** Whether there is such a zone of time. */
export function isZoneOfTime(zone: string): boolean {
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

/** When somebody may be told at the earliest: now, or when their quiet hours end. */
export function afterQuietHours(now: Date, quiet: QuietHours | null): Date {
  if (!quiet) return now;
  const minute = minuteOfDay(now, quiet.zone);
  if (!isWithin(minute, quiet)) return now;
  const wait = (quiet.until - minute + dayMinutes) % dayMinutes;
  const end = Math.floor(now.getTime() / minuteMs) * minuteMs + wait * minuteMs;
  // Where clocks are changed in between, the end by the clock lies an hour earlier or later.
  const off = quiet.until - minuteOfDay(new Date(end), quiet.zone);
  const nearest = off > dayMinutes / 2 ? off - dayMinutes : off < -dayMinutes / 2 ? off + dayMinutes : off;
  let at = new Date(Math.max(now.getTime(), end + nearest * minuteMs));
  // Where the clock is put on over the end itself, they end when it shows a later time.
  while (isWithin(minuteOfDay(at, quiet.zone), quiet)) at = new Date(at.getTime() + minuteMs);
  return at;
}
