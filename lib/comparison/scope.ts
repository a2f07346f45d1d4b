import { type Cells, cellsChosen, cellsOf, cellsOverlap, type Zone } from "@/lib/catalog/zones";

/** What an official incident speaks of; an empty list names nothing and so constrains nothing. */
export interface Scope {
  surfaces: readonly string[];
  models: readonly string[];
  /** It speaks of many models without naming them. */
  many: boolean;
}

/** Whether an incident's scope and an outage's zone share a cell. A scope that says nothing shares none. */
export const concerns = (scope: Scope, zone: Zone): boolean => concernsCells(scope, cellsOf(zone));

/** Whether an incident's scope and some cells share one. */
export function concernsCells(scope: Scope, cells: Cells): boolean {
  if (scope.surfaces.length === 0 && scope.models.length === 0) return scope.many;
  return cellsOverlap(cellsChosen(scope), cells);
}
