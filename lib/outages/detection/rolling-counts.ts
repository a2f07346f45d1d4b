import type { SavedRow } from "./saved-state";
import type { ZonePlan } from "./zone-plan";

/** People by zone and window, and by symptom, updated minute by minute. */
export interface RollingCounts {
  /** Adds a minute with its rows, and removes what is now too old for each window. */
  add(minute: number, rows: readonly SavedRow[]): void;
  people(zone: number, window: number): number;
  withSymptom(zone: number, window: number, symptom: number): number;
  /** The rows in the longest window by minute, oldest first. */
  recent(): readonly (readonly [number, readonly SavedRow[]])[];
}

/** Counters for these windows (minutes, ascending). Rows stay in memory for the longest one. */
export function rollingCounts(plan: ZonePlan, windowsMinutes: readonly number[]): RollingCounts {
  const width = windowsMinutes.length;
  const marks = plan.symptoms.length;
  const longest = windowsMinutes.at(-1) ?? 0;
  const people = new Int32Array(plan.zones.length * width);
  const marked = new Int32Array(plan.zones.length * width * marks);
  let minutes: [number, readonly SavedRow[]][] = [];
  let newest = 0;
  const leftAt = new Array<number>(width).fill(0);

  const change = (window: number, rows: readonly SavedRow[], sign: number) => {
    for (const [cell, symptom, counted, count] of rows)
      for (const zone of plan.cells[cell]?.zones ?? []) {
        if (((plan.zones[zone]?.bit ?? 0) & counted) === 0) continue;
        const at = zone * width + window;
        people[at] = (people[at] ?? 0) + sign * count;
        marked[at * marks + symptom] = (marked[at * marks + symptom] ?? 0) + sign * count;
      }
  };

  return {
    add(minute, rows) {
      newest = minute;
      if (rows.length > 0) minutes.push([minute, rows]);
      for (let window = 0; window < width; window++) {
        change(window, rows, 1);
        const first = minute - (windowsMinutes[window] ?? 0) + 1;
        for (let at = leftAt[window] ?? 0; ; at++) {
          const old = minutes[at];
          if (!old || old[0] >= first) break;
          change(window, old[1], -1);
          leftAt[window] = at + 1;
        }
      }
      const gone = leftAt[width - 1] ?? 0;
      if (gone < 64) return;
      minutes = minutes.slice(gone);
      for (let window = 0; window < width; window++) leftAt[window] = (leftAt[window] ?? 0) - gone;
    },
    people(zone, window) {
      let sum = people[zone * width + window] ?? 0;
      for (const part of plan.zones[zone]?.parts ?? []) sum += people[part * width + window] ?? 0;
      return sum;
    },
    withSymptom: (zone, window, symptom) => marked[(zone * width + window) * marks + symptom] ?? 0,
    recent: () => minutes.filter(([minute]) => minute > newest - longest),
  };
}
