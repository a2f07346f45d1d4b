import { modelOf } from "@/lib/catalog/models";
import type { Heatmap, Level } from "@/lib/snapshot/snapshot";

/** Columns that fit a phone of 360 px beside the names and the totals. */
export const maxColumns = 9;

const levelRank: Record<Level, number> = { outage: 2, elevated: 1, quiet: 0, unknown: 0 };

/**
 * The models whose columns do not fit among so many. The chosen model stays, then those that are failing, then current
 * ones, and of these the ones that most people report.
 */
export function foldedModels(
  { models, cells }: Pick<Heatmap, "models" | "cells">,
  chosen: string | null,
  columns = maxColumns,
): ReadonlySet<string> {
  const worst = new Map<string, number>();
  for (const { model, level } of cells) worst.set(model, Math.max(worst.get(model) ?? 0, levelRank[level]));
  const rankOf = ({ id, people }: Heatmap["models"][number]) => [
    id === chosen ? 1 : 0,
    worst.get(id) ?? 0,
    modelOf(id).current ? 1 : 0,
    people,
  ];
  const ranked = models
    .map((model) => ({ id: model.id, rank: rankOf(model) }))
    .toSorted((a, b) => a.rank.map((one, at) => (b.rank[at] ?? 0) - one).find((step) => step !== 0) ?? 0);
  return new Set(ranked.slice(columns).map(({ id }) => id));
}
