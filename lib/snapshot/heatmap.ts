import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { zoneKey } from "@/lib/catalog/zones";
import type { CellRow } from "@/lib/crowd/counts/count";
import { heatOf, levelOf } from "@/lib/outages/detection/level";
import { sumByZone } from "@/lib/outages/detection/sum-by-zone";
import type { Usual } from "@/lib/outages/detection/usual";
import { minuteMs } from "@/lib/platform/time/units";
import { raisedLevel } from "./lines";
import { type Heatmap, type OutageSummary, type Window, windows } from "./snapshot";

/** The heatmap of a window that ends at `now`: current surfaces and models, and retired ones with reports. */
export function heatmapOf(
  window: Window,
  rows: readonly CellRow[],
  outages: readonly OutageSummary[],
  usual: Usual,
  now: Date,
): Heatmap {
  const to = now.getTime();
  return { window, ...heatmapOver({ from: to - windows[window] * minuteMs, to }, rows, outages, usual) };
}

/** The heatmap of any period (ms since 1970). */
export function heatmapOver(
  { from, to }: { from: number; to: number },
  rows: readonly CellRow[],
  outages: readonly OutageSummary[],
  usual: Usual,
): Omit<Heatmap, "window"> {
  const sums = sumByZone(rows);
  const people = (key: string) => sums.get(key)?.people ?? 0;
  const visibleSurfaces = surfaces
    .map(({ id, name, current }) => ({
      id,
      name,
      current,
      people: people(zoneKey({ kind: "surface", surface: id })),
    }))
    .filter((surface) => surface.current || surface.people > 0);
  const visibleModels = models
    .map(({ id, name, current }) => ({
      id,
      name,
      current,
      people: people(zoneKey({ kind: "model", model: id })),
    }))
    .filter((model) => model.current || model.people > 0);
  const cells = visibleSurfaces.flatMap((surface) =>
    visibleModels.map((model) => {
      const zone = { kind: "cell", surface: surface.id, model: model.id } as const;
      const key = zoneKey(zone);
      const expected = usual(key, from, to);
      const here = people(key);
      return {
        surface: surface.id,
        model: model.id,
        people: here,
        expected: Math.round(expected * 10) / 10,
        level: raisedLevel(levelOf(here, expected), zone, outages),
        heat: heatOf(here, expected),
      };
    }),
  );
  const axis = ({
    id,
    name,
    people: all,
  }: (typeof visibleSurfaces)[number] | (typeof visibleModels)[number]) => ({
    id,
    name,
    people: all,
  });
  return {
    surfaces: visibleSurfaces.map(axis),
    models: visibleModels.map(axis),
    cells,
    people: people(zoneKey({ kind: "all" })),
  };
}
