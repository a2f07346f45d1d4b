import { Temporal } from "temporal-polyfill";
import { minuteMs, startOfMinute } from "@/lib/platform/time/units";

/** Windows that are chosen by a name. */
export const presets = ["7d", "30d", "90d", "month", "last-month"] as const;
export type Preset = (typeof presets)[number];

/** A window in ms since 1970: whole minutes, `to` exclusive. */
export interface Window {
  from: number;
  to: number;
}

const daysOf = { "7d": 7, "30d": 30, "90d": 90 } as const;
const floor = (ms: number) => startOfMinute(ms);

/**
 * The window of a preset: so many times 24 hours until this minute, or a month of the calendar in the zone, this one
 * until now. In its first minute a month has that minute, which is still to come.
 */
export function presetWindow(preset: Preset, zone: string, now: Date): Window {
  const to = floor(now.getTime());
  if (preset !== "month" && preset !== "last-month")
    return { from: to - daysOf[preset] * 1440 * minuteMs, to };
  const today = Temporal.Instant.fromEpochMilliseconds(to).toZonedDateTimeISO(zone).toPlainDate();
  const month = today.with({ day: 1 });
  const start = (date: Temporal.PlainDate) => date.toZonedDateTime(zone).epochMilliseconds;
  return preset === "month"
    ? { from: start(month), to: Math.max(to, start(month) + minuteMs) }
    : { from: start(month.subtract({ months: 1 })), to: start(month) };
}

/**
 * The start of a minute (ms): of a time with an offset or Z, or of a day or time by the clocks of the zone. A time that
 * clocks skip is taken by the offset before, one that they show twice is the first. Null for what is no time.
 */
export function readTime(given: string, zone: string): number | null {
  try {
    if (/(?:Z|[+-]\d\d(?::?\d\d)?)$/i.test(given) && /T/i.test(given))
      return floor(Temporal.Instant.from(given).epochMilliseconds);
    if (/^\d{4}-\d\d-\d\d$/.test(given))
      return Temporal.PlainDate.from(given).toZonedDateTime(zone).epochMilliseconds;
    return floor(Temporal.PlainDateTime.from(given).toZonedDateTime(zone).epochMilliseconds);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The day after a day (both as 2026-11-21); null for what is no day. */
export function dayAfter(day: string): string | null {
  try {
    return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A time by the clocks of a zone with its offset, to the minute or second: 2026-11-21T05:45:00+05:45. */
export const localTime = (iso: string, zone: string): string =>
  Temporal.Instant.from(iso)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });
