import { cellsChosen } from "@/lib/catalog/zones";
import { concernsCells, type Scope } from "@/lib/comparison/scope";

/** Surfaces and models that were chosen; an empty list means all. */
export interface Chosen {
  surfaces: readonly string[];
  models: readonly string[];
}

/** Whether an incident names no place at all: then nobody can say where it was. */
export const namesNothing = ({ surfaces, models, many }: Scope): boolean =>
  surfaces.length === 0 && models.length === 0 && !many;

/**
 * Whether an incident speaks of one of these cells. One that names a surface alone speaks of each model there, and the
 * other way round; one that names nothing is only in a receipt of everything.
 */
export function incidentTouches(scope: Scope, chosen: Chosen): boolean {
  if (namesNothing(scope)) return chosen.surfaces.length === 0 && chosen.models.length === 0;
  return concernsCells(scope, cellsChosen(chosen));
}
