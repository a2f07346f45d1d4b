import { type ModelId, modelIds } from "@/lib/catalog/models";
import { type SurfaceId, surfaceIds } from "@/lib/catalog/surfaces";
import { surfaceOfComponent } from "./components";
import { affectedPart } from "./scope-affected";
import { speaksOfMany } from "./scope-many";
import { modelsIn } from "./scope-models";
import { surfacesIn } from "./scope-surfaces";

/** What can be read of an incident: its name, its updates' texts, and the components that it took off operational. */
export interface Told {
  name: string;
  updates?: readonly string[];
  components?: readonly { id: string; name: string }[];
}

/** Where an incident says it is. Empty lists say nothing; they do not say everything. */
export interface IncidentScope {
  surfaces: SurfaceId[];
  models: ModelId[];
  /** It speaks of many models without naming them. */
  many: boolean;
}

/**
 * Surfaces and models of an incident, in the catalog's order. Surfaces come from component ids (a name where the id is
 * unknown), the name and the texts; models from the name and the texts, and only where family and version are told:
 * "Opus" alone is no model, since which were current then is not ours to say. What a text calls unaffected adds nothing.
 */
export function readScope({ name, updates = [], components = [] }: Told): IncidentScope {
  const texts = [name, ...updates].map(affectedPart);
  const surfaces = new Set([...texts.flatMap(surfacesIn), ...components.flatMap(surfacesOfComponent)]);
  const models = new Set(texts.flatMap(modelsIn));
  return {
    surfaces: surfaceIds.filter((id) => surfaces.has(id)),
    models: modelIds.filter((id) => models.has(id)),
    many: texts.some(speaksOfMany),
  };
}

/** The surfaces of a component: by its id, else by what its name says. */
export function surfacesOfComponent({ id, name }: { id: string; name: string }): SurfaceId[] {
  const surface = surfaceOfComponent[id];
  if (surface !== undefined) return surface ? [surface] : [];
  return surfacesIn(name);
}
