import { type Zone, zoneKey } from "@/lib/catalog/zones";
import { readSteps } from "@/lib/crowd/counts/read";
import { heatOf } from "@/lib/outages/detection/level";
import { usualNow } from "@/lib/outages/following/usual-now";
import { minuteMs } from "@/lib/platform/time/units";
import type { TimelinePoint } from "@/lib/snapshot/snapshot";
import { peopleBySteps } from "./minutes-of-zone";

/** Some time, ms. */
export interface TimeSpan {
  from: number;
  to: number;
}

const maxPoints = 300;
const steps = [1, 2, 5, 10, 15, 30, 60, 180, 360, 1440];

/** The shortest step, in minutes, in which a span can be drawn. */
export const stepThatFits = ({ from, to }: TimeSpan): number =>
  steps.find((step) => (to - from) / minuteMs / step <= maxPoints) ?? 1440;

/**
 * People by step, and what was usual, of these zones together: where several are given, they must share no cell, and a
 * person who reported in two of them counts in each.
 */
export async function pointsOfZones(
  zones: readonly Zone[],
  { from, to }: TimeSpan,
  stepMinutes: number,
  now: Date,
): Promise<TimelinePoint[]> {
  const stepMs = stepMinutes * minuteMs;
  const first = Math.floor(from / stepMs) * stepMs;
  const [rows, { usual }] = await Promise.all([
    readSteps({ from: new Date(first), to: new Date(to), stepMinutes }),
    usualNow(now),
  ]);
  const parts = zones.map((zone) => ({ key: zoneKey(zone), people: peopleBySteps(rows, zone) }));
  return Array.from({ length: Math.max(0, Math.ceil((to - first) / stepMs)) }, (_, index) => {
    const at = first + index * stepMs;
    const people = parts.reduce((sum, part) => sum + (part.people.get(at) ?? 0), 0);
    const expected = parts.reduce((sum, part) => sum + usual(part.key, at, at + stepMs), 0);
    return {
      at: new Date(at).toISOString(),
      people,
      expected: Math.round(expected * 100) / 100,
      works: 0,
      heat: heatOf(people, expected),
    };
  });
}
