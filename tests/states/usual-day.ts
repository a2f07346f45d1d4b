import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { type Zone, zoneHolds, zoneOfKey } from "@/lib/catalog/zones";
import type { CellRow } from "@/lib/crowd/counts/count";
import { poisson, randomOf } from "@/lib/demo/simulation/random";
import { modelUsage, surfaceUsage } from "@/lib/demo/simulation/usage";
import type { Usual } from "@/lib/outages/detection/usual";
import { minuteMs } from "@/lib/platform/time/units";

/** The time of every state. */
export const at = new Date("2026-11-21T15:32:00.000Z");

const peoplePerHour = 84;

const surfaceShare = new Map<string, number>(surfaceUsage);
const modelShare = new Map<string, number>([
  ...modelUsage.map(([id, share]) => [id, share * 0.85] as const),
  ["not-sure", 0.15],
]);

const cells = surfaces.flatMap(({ id: surface }) =>
  models.map(({ id: model }) => ({
    surface,
    model,
    share: (surfaceShare.get(surface) ?? 0) * (modelShare.get(model) ?? 0),
  })),
);

const shareOf = (zone: Zone): number =>
  cells
    .filter(({ surface, model }) => zoneHolds(zone, surface, model))
    .reduce((sum, cell) => sum + cell.share, 0);

/** The normal number of people per hour at a time: two peaks a day, few at night. */
const hourly = (ms: number): number => {
  const hour = (ms / 3_600_000) % 24;
  const bump = (peak: number, width: number) => Math.exp(-0.5 * ((hour - peak) / width) ** 2);
  return peoplePerHour * (0.25 + 0.55 * bump(16.5, 3) + 0.45 * bump(9.5, 2.5));
};

/** The expected numbers of a site with weeks of reports. */
export const usual: Usual = (key, from, to) =>
  (shareOf(zoneOfKey(key) ?? { kind: "all" }) * hourly((from + to) / 2) * (to - from)) / 3_600_000;

/** A whole number around `mean`, the same for the same key. */
export const around = (mean: number, key: string): number => poisson(randomOf(7, key), mean);

/** Rows with the normal people of the last minutes, plus what a state adds to cells. */
export function rowsOf(minutes: number, more: Readonly<Record<string, number>> = {}): CellRow[] {
  const to = at.getTime();
  return cells.flatMap(({ surface, model }) => {
    const key = `cell:${surface}/${model}`;
    const people =
      around(usual(key, to - minutes * minuteMs, to), `${key} ${minutes}`) +
      (more[`${surface}/${model}`] ?? 0);
    return people > 0 ? [row(surface, model, people)] : [];
  });
}

/** The counts of people who each reported one cell once. */
export const row = (surface: string, model: string, people: number): CellRow => ({
  surface,
  model,
  cell: people,
  bySurface: people,
  byModel: people,
  byFamily: people,
  byGroup: people,
  everything: people,
});
