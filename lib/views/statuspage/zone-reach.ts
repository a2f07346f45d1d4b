import { modelOf, models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { type Zone, zoneHolds, zoneKey } from "@/lib/catalog/zones";
import type { Place } from "./ids";

/** How many cells of each surface and of each model a zone holds; those of which it holds none are absent. */
type Reach = Record<Place["kind"], ReadonlyMap<string, number>>;

const cells = surfaces.flatMap(({ id: surface }) => models.map(({ id: model }) => ({ surface, model })));
const rows = { surface: surfaces.length, model: models.length };
/** Cells that a surface has, and a model. */
const cellsOf = { surface: rows.model, model: rows.surface };

const known = new Map<string, Reach>();

function reachOf(zone: Zone): Reach {
  const key = zoneKey(zone);
  const found = known.get(key);
  if (found) return found;
  const held = cells.filter(({ surface, model }) => zoneHolds(zone, surface, model));
  const reach = {
    surface: counted(held.map(({ surface }) => surface)),
    model: counted(held.map(({ model }) => model)),
  };
  known.set(key, reach);
  return reach;
}

function counted(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/**
 * Whether a zone takes the whole of a place; a part of it, naming it (one model of a surface); or only shares cells with
 * it in passing, as with all places of its kind (a surface's outage, with every model).
 */
export function shareOf(zone: Zone, { kind, id }: Place): "whole" | "part" | "passing" | "none" {
  const reached = reachOf(zone)[kind];
  const held = reached.get(id) ?? 0;
  if (held === 0) return "none";
  if (held === cellsOf[kind]) return "whole";
  return reached.size < rows[kind] ? "part" : "passing";
}

/** Whether a zone is over several surfaces and several families of models at once. */
export function isWide(zone: Zone): boolean {
  const { surface, model } = reachOf(zone);
  return surface.size > 1 && new Set([...model.keys()].map((id) => modelOf(id).family)).size > 1;
}
