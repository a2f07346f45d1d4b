import { dayMs } from "@/lib/platform/time/units";
import type { HistoryDay } from "@/lib/views/record/history-days";

/** A month of the calendar: weeks from Monday on, with nulls for days that are not shown. */
export interface Month {
  /** YYYY-MM */
  month: string;
  weeks: (HistoryDay | null)[][];
  /** Whether anything is known of any of its days. */
  known: boolean;
}

/** 0 for Monday. */
const weekday = (day: string) => (new Date(day).getUTCDay() + 6) % 7;
const weekOf = (day: string) => Math.floor((Date.parse(day) / dayMs - weekday(day)) / 7);

const isTold = ({ people, outages, incidents }: HistoryDay) => people !== null || outages + incidents > 0;

/** Days, oldest first, by month and week; days beside them in a week are null. */
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
    return { month, weeks, known: weeks.flat().some((day) => day !== null && isTold(day)) };
  });
}
