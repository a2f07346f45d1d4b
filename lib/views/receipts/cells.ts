import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { type Zone, zoneHolds } from "@/lib/catalog/zones";
import { concerns, type Scope } from "@/lib/comparison/scope";

/** A surface on a model. */
interface Cell {
  surface: string;
  model: string;
}

/** Surfaces and models that were chosen; an empty list means all. */
export interface Chosen {
  surfaces: readonly string[];
  models: readonly string[];
}

/** All cells of what was chosen, "not sure" and what is retired among them where all are. */
export function cellsOf(chosen: Chosen): Cell[] {
  const among = (ids: readonly string[], all: readonly { id: string }[]) =>
    ids.length > 0 ? ids : all.map(({ id }) => id);
  return among(chosen.surfaces, surfaces).flatMap((surface) =>
    among(chosen.models, models).map((model) => ({ surface, model })),
  );
}

/** Whether a zone shares a cell with these. */
export const zoneTouches = (zone: Zone, cells: readonly Cell[]): boolean =>
  cells.some(({ surface, model }) => zoneHolds(zone, surface, model));

/** Whether an incident names no place at all: then nobody can say where it was. */
export const namesNothing = ({ surfaces, models, many }: Scope): boolean =>
  surfaces.length === 0 && models.length === 0 && !many;

/**
 * Whether an incident speaks of one of these cells. One that names a surface alone speaks of each model there, and the
 * other way round; one that names nothing is only in a receipt of everything.
 */
export function incidentTouches(scope: Scope, chosen: Chosen, cells: readonly Cell[]): boolean {
  if (namesNothing(scope)) return chosen.surfaces.length === 0 && chosen.models.length === 0;
  return cells.some((cell) => concerns(scope, { kind: "cell", ...cell }));
}
