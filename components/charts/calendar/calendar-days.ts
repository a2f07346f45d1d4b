import { dayMs } from "@/lib/platform/time/units";
import type { HistoryDay } from "@/lib/views/record/history";
import { plural } from "@/lib/words/numbers";
import { formatNormal, formatPeople } from "@/lib/words/people";

const full = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "Friday 20 November 2026" */
export const fullDay = (day: string): string => full.format(new Date(`${day}T12:00:00Z`)).replace(",", "");

const heatWords = [
  "",
  "normal",
  "a little above normal",
  "above normal",
  "well above normal",
  "far above normal",
];

const some = (count: number, one: string) => (count === 0 ? [] : [plural(count, one)]);

/** A day in words: reports against normal, outages, incidents. */
export function describeDay({ people, normal, heat, soFar, outages, incidents }: HistoryDay): string {
  const counted =
    people === null
      ? ["no data for this day"]
      : [`${formatPeople(people)}${soFar ? " so far" : ""}`, normal === null ? "" : formatNormal(normal)];
  return [
    ...counted,
    people === null ? "" : heat === null ? "not enough data to compare" : (heatWords[heat] ?? ""),
    ...some(outages, "user-reported outage"),
    ...some(incidents, "official incident"),
  ]
    .filter(Boolean)
    .join(", ");
}

/** A month of the calendar. Weeks start on Monday; days outside the range are null. */
export interface Month {
  /** YYYY-MM */
  month: string;
  weeks: (HistoryDay | null)[][];
  /** Whether we have data for any of its days. */
  hasData: boolean;
}

/** 0 for Monday. */
const weekday = (day: string) => (new Date(day).getUTCDay() + 6) % 7;
const weekOf = (day: string) => Math.floor((Date.parse(day) / dayMs - weekday(day)) / 7);

const hasData = ({ people, outages, incidents }: HistoryDay) => people !== null || outages + incidents > 0;

/** Groups days (oldest first) by month and week. */
export function monthsOf(days: readonly HistoryDay[]): Month[] {
  const months = new Map<string, Map<number, (HistoryDay | null)[]>>();
  for (const day of days) {
    const name = day.day.slice(0, 7);
    const weeks = months.get(name) ?? new Map<number, (HistoryDay | null)[]>();
    months.set(name, weeks);
    const week = weeks.get(weekOf(day.day)) ?? Array.from({ length: 7 }, () => null);
    weeks.set(weekOf(day.day), week);
    week[weekday(day.day)] = day;
  }
  return [...months].map(([month, byWeek]) => {
    const weeks = [...byWeek.values()];
    return { month, weeks, hasData: weeks.flat().some((day) => day !== null && hasData(day)) };
  });
}
