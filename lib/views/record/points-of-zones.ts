import { cellsHold, cellsOf, countedKind, type Zone, zoneKey } from "@/lib/catalog/zones";
import type { Scope } from "@/lib/comparison/match";
import type { SteppedRow } from "@/lib/crowd/counts/count";
import { readSteps } from "@/lib/crowd/counts/read";
import { heatOf } from "@/lib/outages/detection/level";
import { peopleOf } from "@/lib/outages/detection/sum-by-zone";
import { usualNow } from "@/lib/outages/following/usual-now";
import { minuteMs } from "@/lib/platform/time/units";
import type { TimelinePoint } from "@/lib/snapshot/snapshot";

/** A period in ms. */
export interface TimeSpan {
  from: number;
  to: number;
}

const maxPoints = 300;
const steps = [1, 2, 5, 10, 15, 30, 60, 180, 360, 1440];

/** The shortest step, in minutes, that keeps a chart within `maxPoints`. */
export const chartStepMinutes = ({ from, to }: TimeSpan): number =>
  steps.find((step) => (to - from) / minuteMs / step <= maxPoints) ?? 1440;

/**
 * People per step and the normal number, over all these zones. The zones must not share cells. A person who reported in
 * two of them counts in each.
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

/** People of a zone by the start of each step (ms), from the counts of all cells. */
function peopleBySteps(rows: readonly SteppedRow[], zone: Zone): Map<number, number> {
  const people = new Map<number, number>();
  const cells = cellsOf(zone);
  for (const row of rows) {
    if (!cellsHold(cells, row.surface, row.model)) continue;
    people.set(row.at, (people.get(row.at) ?? 0) + peopleOf(row, countedKind(zone)));
  }
  return people;
}

/** The zones of an incident. They share no cells. Everything if it names nothing. */
export function zonesOfScope({ surfaces, models }: Pick<Scope, "surfaces" | "models">): Zone[] {
  if (surfaces.length === 0 && models.length === 0) return [{ kind: "all" }];
  if (models.length === 0) return surfaces.map((surface) => ({ kind: "surface", surface }));
  if (surfaces.length === 0) return models.map((model) => ({ kind: "model", model }));
  return surfaces.flatMap((surface) => models.map((model): Zone => ({ kind: "cell", surface, model })));
}
