import { minuteMs } from "@/lib/platform/time/units";
import type { Timeline } from "@/lib/snapshot/snapshot";

/** Weeks begin on Monday; 1970-01-05 was one. */
const mondayMs = 4 * 1440 * minuteMs;
const groupMinutes = { "24h": 60, "7d": 1440, "90d": 10_080, outage: 60 } as const;

/** Sums of the points of one hour, day or week (UTC). `at` is its start, ISO 8601. */
export interface PointGroup {
  at: string;
  people: number;
  expected: number;
  works: number;
}

/** The points of a timeline in whole hours, days or weeks of UTC, oldest first; the first and last may be parts. */
export function groupPoints({ window, points }: Timeline): PointGroup[] {
  const sizeMs = groupMinutes[window] * minuteMs;
  const offsetMs = window === "90d" ? mondayMs : 0;
  const groups = new Map<number, PointGroup>();
  for (const point of points) {
    const ms = Math.floor((Date.parse(point.at) - offsetMs) / sizeMs) * sizeMs + offsetMs;
    const group = groups.get(ms) ?? { at: new Date(ms).toISOString(), people: 0, expected: 0, works: 0 };
    groups.set(ms, {
      at: group.at,
      people: group.people + point.people,
      expected: group.expected + point.expected,
      works: group.works + point.works,
    });
  }
  return [...groups.values()].sort((a, b) => a.at.localeCompare(b.at));
}
