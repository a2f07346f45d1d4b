import { Temporal } from "temporal-polyfill";
import { minuteMs, startOfMinute } from "@/lib/platform/time/units";

/** Periods with a name. */
export const presets = ["7d", "30d", "90d", "month", "last-month"] as const;
export type Preset = (typeof presets)[number];

/** A period in ms since 1970: whole minutes, `to` exclusive. */
export interface Window {
  from: number;
  to: number;
}

const daysOf = { "7d": 7, "30d": 30, "90d": 90 } as const;
const floor = (ms: number) => startOfMinute(ms);

/**
 * The period of a preset: a multiple of 24 hours until this minute, or a calendar month in the time zone. The current
 * month lasts until now. In its first minute, it has only that minute, which is still in the future.
 */
export function presetPeriod(preset: Preset, zone: string, now: Date): Window {
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
 * The start of a minute (ms), from a time with an offset or Z, or from a date or time in the time zone. A time that
 * clocks skip gets the earlier offset. A time that occurs twice is the first. Null if it is not a time.
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

/** The day after a day (both as 2026-11-21); null if it is not a day. */
export function dayAfter(day: string): string | null {
  try {
    return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A time in a time zone with its offset, to the second: 2026-11-21T05:45:00+05:45. */
export const localTime = (iso: string, zone: string): string =>
  Temporal.Instant.from(iso)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });

/** Renamed time zones: the old name, which Node.js and some browsers still return, and the current one. */
const renamed: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Godthab": "America/Nuuk",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** The time zones that a user can choose, by current name, UTC first. */
export const timeZones = (): string[] => [
  "UTC",
  ...Intl.supportedValuesOf("timeZone")
    .map((zone) => renamed[zone] ?? zone)
    .filter((zone) => zone !== "UTC" && zone.includes("/"))
    .toSorted(),
];

/** The canonical name of a time zone; null if there is none of this name. */
export function readZone(given: string): string | null {
  const zone = given.trim();
  // We refuse offsets: they would be wrong after clocks change.
  if (!/^[A-Za-z]/.test(zone)) return null;
  const listed = timeZones().find((one) => one.toLowerCase() === zone.toLowerCase());
  if (listed) return listed;
  try {
    const known = new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
    return /^(etc\/)?(utc|gmt)$/i.test(known) ? "UTC" : (renamed[known] ?? known);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
