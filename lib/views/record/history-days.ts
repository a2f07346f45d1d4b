import { heatOf } from "@/lib/outages/detection/level";
import { dayMs, startOfDay } from "@/lib/platform/time/units";

/** The spans of the history, in days. */
export const historySpans = { "90d": 90, "365d": 365 } as const;
export type HistorySpan = keyof typeof historySpans;

/** One day of UTC in the history. */
export interface HistoryDay {
  /** YYYY-MM-DD */
  day: string;
  /** Null before the first count that is kept. */
  people: number | null;
  /** People on a usual day of its kind; null where too little is known to say. */
  usual: number | null;
  /** The step of the colour ramp, as in HeatmapCell; null where too little is known to say. */
  heat: number | null;
  /** The day is not over. */
  soFar: boolean;
  /** Confirmed outages and official incidents, without maintenance, that touched it. */
  outages: number;
  incidents: number;
}

/** Some time, ms; `to` null while it goes on. */
export interface Lasting {
  from: number;
  to: number | null;
}

/** What the days are made of. `now` and `firstCountAt` are ms; `usualToday` null where it is not known. */
export interface DayInputs {
  span: HistorySpan;
  now: number;
  firstCountAt: number | null;
  /** People of each day that had any, by its start in ms. */
  people: ReadonlyMap<number, number>;
  /** People who are usual from midnight until now. */
  usualToday: number | null;
  outages: readonly Lasting[];
  incidents: readonly Lasting[];
}

/** With fewer whole days than this nothing is called usual. */
const minDays = 5;

/** The start (ms) of the UTC day that holds a time. */
export const dayStart = (time: number): number => startOfDay(time);

/** Whether something that lasted touched the day that begins at `start`. */
export const touchesDay = ({ from, to }: Lasting, start: number, now: number): boolean =>
  from < start + dayMs && (to ?? now) >= start;

/** The days of a span, oldest first; the last is today. A whole day is held against the median of its kind. */
export function historyDays(inputs: DayInputs): HistoryDay[] {
  const { span, now, firstCountAt, people, usualToday } = inputs;
  const today = dayStart(now);
  const starts = Array.from(
    { length: historySpans[span] },
    (_, index) => today - (historySpans[span] - 1 - index) * dayMs,
  );
  const known = (start: number) => firstCountAt !== null && start + dayMs > firstCountAt;
  const whole = starts.filter((start) => known(start) && start >= (firstCountAt ?? 0) && start < today);
  const usual = usualByKind(whole, people);
  return starts.map((start) => {
    const here = known(start) ? (people.get(start) ?? 0) : null;
    const soFar = start === today;
    const expected = here === null ? null : soFar ? usualToday : usual(start);
    return {
      day: new Date(start).toISOString().slice(0, 10),
      people: here,
      usual: expected,
      heat: here === null || expected === null ? null : heatOf(here, expected),
      soFar,
      outages: inputs.outages.filter((one) => touchesDay(one, start, now)).length,
      incidents: inputs.incidents.filter((one) => touchesDay(one, start, now)).length,
    };
  });
}

const isWeekend = (start: number) => [0, 6].includes(new Date(start).getUTCDay());

/** The median of weekdays, and of weekends where enough of them are known: an outage's days hardly move it. */
function usualByKind(starts: readonly number[], people: ReadonlyMap<number, number>) {
  const medianOf = (some: readonly number[]) => {
    const sorted = some.map((start) => people.get(start) ?? 0).sort((one, other) => one - other);
    return sorted.length < minDays ? null : (sorted[Math.floor(sorted.length / 2)] ?? null);
  };
  const all = medianOf(starts);
  const weekday = medianOf(starts.filter((start) => !isWeekend(start))) ?? all;
  const weekend = medianOf(starts.filter(isWeekend)) ?? all;
  return (start: number) => (isWeekend(start) ? weekend : weekday);
}
