import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { Zone } from "@/lib/catalog/zones";

/** What an official incident speaks of; an empty list names nothing and so constrains nothing. */
export interface Scope {
  surfaces: readonly string[];
  models: readonly string[];
  /** It speaks of many models without naming them. */
  many: boolean;
}

/** Whether an incident's scope and an outage's zone share a cell. A scope that says nothing shares none. */
export function concerns(scope: Scope, zone: Zone): boolean {
  if (scope.surfaces.length === 0 && scope.models.length === 0) return scope.many;
  return (
    (scope.surfaces.length === 0 || scope.surfaces.some((surface) => touchesSurface(zone, surface))) &&
    (scope.models.length === 0 || scope.models.some((model) => touchesModel(zone, model)))
  );
}

function touchesSurface(zone: Zone, surface: string): boolean {
  if (zone.kind === "group" || zone.kind === "part") return surfaceOf(surface).group === zone.group;
  return "surface" in zone ? zone.surface === surface : true;
}

function touchesModel(zone: Zone, model: string): boolean {
  if (zone.kind === "family") return modelOf(model).family === zone.family;
  if (zone.kind === "families") return zone.families.includes(modelOf(model).family);
  if (zone.kind === "models") return zone.models.includes(model);
  return "model" in zone ? zone.model === model : true;
}
