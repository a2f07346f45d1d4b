import type { Heatmap, Level } from "@/lib/status/snapshot";

/** Columns that fit a phone of 360 px beside the names and the totals. */
export const maxColumns = 9;

const levelRank: Record<Level, number> = { outage: 2, elevated: 1, quiet: 0, unknown: 0 };

/**
 * The models whose columns are folded away where there are more than `maxColumns`; empty where all fit. The chosen
 * model stays, then those that are failing, then those that most people report, then the newest.
 */
export function foldedModels(
  { models, cells }: Pick<Heatmap, "models" | "cells">,
  chosen: string | null,
): ReadonlySet<string> {
  const rankOf = new Map<string, number>();
  for (const { model, level } of cells) rankOf.set(model, Math.max(rankOf.get(model) ?? 0, levelRank[level]));
  const rank = (id: string) => (id === chosen ? Number.POSITIVE_INFINITY : (rankOf.get(id) ?? 0));
  const byRank = models.toSorted((a, b) => {
    const [one, other] = [rank(a.id), rank(b.id)];
    return one === other ? b.people - a.people : other - one;
  });
  return new Set(byRank.slice(maxColumns).map(({ id }) => id));
}
