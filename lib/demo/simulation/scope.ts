import { type ModelId, modelOf } from "@/lib/catalog/models";
import { type SurfaceId, surfaceOf } from "@/lib/catalog/surfaces";
import { chooser, type Random } from "./random";
import { modelUsage, surfaceUsage } from "./usage";

/** A cell that people use, and its share of all usage. */
export interface UsedCell {
  surface: SurfaceId;
  model: ModelId;
  share: number;
}

const total = (weights: readonly (readonly [unknown, number])[]) =>
  weights.reduce((sum, [, w]) => sum + w, 0);

/** All used cells. Shares sum to 1. Surface and model are independent, because there is no public data on both. */
export const usedCells: readonly UsedCell[] = surfaceUsage.flatMap(([surface, a]) =>
  modelUsage.map(([model, b]) => ({
    surface,
    model,
    share: (a * b) / (total(surfaceUsage) * total(modelUsage)),
  })),
);

/**
 * Kinds of scope and how often they occur: of 281 official names (2025-08 to 2026-04) 46% name one model,
 * 6% two, 36% surfaces only, 12% neither; 62% are linked to four or five components at once.
 */
const kindOf = chooser([
  ["model", 0.34],
  ["surface", 0.22],
  ["all", 0.12],
  ["chat", 0.08],
  ["developer", 0.06],
  ["two-models", 0.06],
  ["cell", 0.05],
  ["family", 0.04],
  ["model-developer", 0.03],
] as const);

const modelAt = chooser<ModelId>([
  ["opus-5-5", 0.33],
  ["sonnet-5-5", 0.27],
  ["haiku-5-5", 0.14],
  ["opus-5", 0.12],
  ["sonnet-5", 0.1],
  ["fable-5-1", 0.04],
]);

const surfaceAt = chooser<SurfaceId>([
  ["claude-web", 0.34],
  ["claude-code", 0.24],
  ["claude-api", 0.2],
  ["claude-console", 0.08],
  ["claude-desktop", 0.05],
  ["claude-mobile", 0.05],
  ["claude-cowork", 0.04],
]);

/** Draws the cells of an outage, with the distribution of names in the official record. */
export function drawScope(random: Random): readonly UsedCell[] {
  const kind = kindOf(random);
  const model = modelAt(random);
  const surface = surfaceAt(random);
  const inGroup = (cell: UsedCell, group: string) => surfaceOf(cell.surface).group === group;
  switch (kind) {
    case "all":
      return usedCells;
    case "model":
      return usedCells.filter((cell) => cell.model === model);
    case "surface":
      return usedCells.filter((cell) => cell.surface === surface);
    case "cell":
      return usedCells.filter((cell) => cell.model === model && cell.surface === surface);
    case "chat":
    case "developer":
      return usedCells.filter((cell) => inGroup(cell, kind));
    case "model-developer":
      return usedCells.filter((cell) => cell.model === model && inGroup(cell, "developer"));
    case "family":
      return usedCells.filter((cell) => modelOf(cell.model).family === modelOf(model).family);
    case "two-models":
      return usedCells.filter((cell) => cell.model === "opus-5-5" || cell.model === "sonnet-5-5");
  }
}

/** The share of all usage in these cells. */
export const shareOf = (cells: readonly UsedCell[]): number =>
  cells.reduce((sum, cell) => sum + cell.share, 0);
