import { modelOf } from "@/lib/catalog/models";
import type { Heatmap, Level } from "@/lib/snapshot/snapshot";
import { plural } from "@/lib/words/numbers";

/** Columns that fit beside names and totals on a phone of 360 px. */
export const maxColumns = 9;

const levelRank: Record<Level, number> = { outage: 2, elevated: 1, quiet: 0, unknown: 0 };

/**
 * The models whose columns do not fit. We keep the selected model, then failing ones, then current ones, and among
 * those the ones with most reports.
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

/** A column, and a cell of it, that is hidden until the switch is on. Tailwind finds only complete class names. */
export const foldedColumn = "hidden group-has-checked/heatmap:table-column";
export const foldedCell = "hidden group-has-checked/heatmap:table-cell";

/** The switch that shows the hidden columns. It is a checkbox, so it works without JavaScript. */
export function FoldSwitch({ folded }: { folded: Heatmap["models"] }) {
  const models = plural(folded.length, "more model");
  const reported = folded.filter(({ people }) => people > 0).length;
  return (
    <label
      title={folded.map(({ name }) => name).join(", ")}
      className="relative mb-1 inline-flex min-h-11 cursor-pointer items-center text-sm worded has-focus-visible:outline-2 has-focus-visible:outline-offset-2 sm:min-h-9"
    >
      <input
        type="checkbox"
        className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
      />
      <span className="group-has-checked/heatmap:hidden">
        Show {models} ({reported === 0 ? "no reports" : `${reported} with reports`})
      </span>
      <span className="hidden group-has-checked/heatmap:inline">Show fewer models</span>
    </label>
  );
}
