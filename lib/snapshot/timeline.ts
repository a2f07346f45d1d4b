import { surfaces } from "@/lib/catalog/surfaces";
import { zoneKey } from "@/lib/catalog/zones";
import type { SeriesPoint } from "@/lib/crowd/counts/count";
import { heatOf } from "@/lib/outages/detection/level";
import type { Usual } from "@/lib/outages/detection/usual";
import { minuteMs } from "@/lib/platform/time/units";
import type { DayRow, TimelinePoint } from "./snapshot";

/** The steps of the timeline of each window; at most 400 points. */
export const timelineWindows = {
  "24h": { minutes: 1440, stepMinutes: 5 },
  "7d": { minutes: 7 * 1440, stepMinutes: 30 },
  "90d": { minutes: 90 * 1440, stepMinutes: 360 },
} as const;
export type TimelineWindow = keyof typeof timelineWindows;

/** Start (ms) of the first step of a timeline that ends with the step of `now`. */
export function firstStep(now: Date, minutes: number, stepMinutes: number): number {
  const stepMs = stepMinutes * minuteMs;
  return Math.floor(now.getTime() / stepMs) * stepMs - minutes * minuteMs + stepMs;
}

/** A point for every step up to that of `now`, also without reports. */
export function pointsOf(
  series: readonly SeriesPoint[],
  zone: string,
  usual: Usual,
  now: Date,
  { minutes, stepMinutes }: { minutes: number; stepMinutes: number },
): TimelinePoint[] {
  const stepMs = stepMinutes * minuteMs;
  const first = firstStep(now, minutes, stepMinutes);
  const byStep = new Map(series.map((point) => [point.at, point]));
  return Array.from({ length: minutes / stepMinutes }, (_, index) => {
    const at = first + index * stepMs;
    const { people, works } = byStep.get(at) ?? { people: 0, works: 0 };
    const expected = usual(zone, at, at + stepMs);
    return {
      at: new Date(at).toISOString(),
      people,
      expected: Math.round(expected * 100) / 100,
      works,
      heat: heatOf(people, expected),
    };
  });
}

/** People who reported one surface in the quarter of an hour that begins at `at` (ms since 1970). */
export interface QuarterRow {
  at: number;
  surface: string;
  people: number;
}

/** Minutes per square of the day view. */
export const quarterMinutes = 15;

/** The day of every current surface, in quarters of an hour. */
export function dayOf(rows: readonly QuarterRow[], usual: Usual, now: Date): DayRow[] {
  const stepMs = quarterMinutes * minuteMs;
  const first = firstStep(now, 1440, quarterMinutes);
  const people = new Map(rows.map((row) => [`${row.surface} ${row.at}`, row.people]));
  return surfaces
    .filter((surface) => surface.current)
    .map(({ id, name }) => ({
      surface: id,
      name,
      quarters: Array.from({ length: 96 }, (_, index) => {
        const at = first + index * stepMs;
        const here = people.get(`${id} ${at}`) ?? 0;
        const expected = usual(zoneKey({ kind: "surface", surface: id }), at, at + stepMs);
        return { at: new Date(at).toISOString(), people: here, heat: heatOf(here, expected) };
      }),
    }));
}
