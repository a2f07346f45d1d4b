import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { zoneKey } from "@/lib/catalog/zones";
import { readSymptomCells, readSymptomSeries } from "@/lib/crowd/counts/read";
import { sumByZone } from "@/lib/outages/detection/sum-by-zone";
import { minuteMs } from "@/lib/platform/time/units";
import { currentSnapshot, readOnce } from "@/lib/snapshot/publish";
import { type Window, windows } from "@/lib/snapshot/snapshot";
import { firstStep } from "@/lib/snapshot/timeline";

/** A surface or a model on which people see a symptom. */
export interface SeenAt {
  id: string;
  name: string;
  /** Unique people in the last 30 minutes, and in the last 24 hours. */
  people: number;
  dayPeople: number;
}

/** Where and when people see a symptom. */
export interface SymptomPage {
  /** The server's time, ISO 8601. */
  now: string;
  symptom: string;
  /** Unique people over everything, in the last 30 minutes and in the last 24 hours. */
  people: number;
  dayPeople: number;
  /** Sorted by people in the last 30 minutes, then by people in the last 24 hours. */
  surfaces: SeenAt[];
  models: SeenAt[];
  /** People per half hour over 24 hours, oldest first. `at` is ISO 8601. */
  day: { at: string; people: number }[];
}

const trendStepMinutes = 30;
const dayMinutes = 1440;

/** The page of a symptom as of `now`, read once per snapshot; null before the first snapshot. */
export async function readSymptomPage(symptom: string, now: Date): Promise<SymptomPage | null> {
  const published = currentSnapshot(now);
  return published && readOnce(published, `symptom page ${symptom}`, () => read(symptom, now));
}

async function read(symptom: string, now: Date): Promise<SymptomPage> {
  const to = new Date(now.getTime() + 60_000);
  const first = firstStep(now, dayMinutes, trendStepMinutes);
  const cells = (window: Window) =>
    readSymptomCells({ from: new Date(now.getTime() - windows[window] * minuteMs), to, symptom });
  const [recent, daily, series] = await Promise.all([
    cells("30m").then(sumByZone),
    cells("24h").then(sumByZone),
    readSymptomSeries({ from: new Date(first), to, stepMinutes: trendStepMinutes, symptom }),
  ]);
  const counted = (key: string) => ({
    people: recent.get(key)?.people ?? 0,
    dayPeople: daily.get(key)?.people ?? 0,
  });
  const seen = <Axis extends { id: string; name: string }>(
    axes: readonly Axis[],
    keyOf: (id: string) => string,
  ): SeenAt[] =>
    axes
      .map(({ id, name }) => ({ id, name, ...counted(keyOf(id)) }))
      .filter(({ dayPeople, people }) => dayPeople + people > 0)
      .sort((one, other) => other.people - one.people || other.dayPeople - one.dayPeople);
  const byStep = new Map(series.map(({ at, people }) => [at, people]));
  const stepMs = trendStepMinutes * minuteMs;
  return {
    now: now.toISOString(),
    symptom,
    ...counted(zoneKey({ kind: "all" })),
    surfaces: seen(surfaces, (surface) => zoneKey({ kind: "surface", surface })),
    models: seen(models, (model) => zoneKey({ kind: "model", model })),
    day: Array.from({ length: dayMinutes / trendStepMinutes }, (_, index) => {
      const at = first + index * stepMs;
      return { at: new Date(at).toISOString(), people: byStep.get(at) ?? 0 };
    }),
  };
}
