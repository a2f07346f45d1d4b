import { type ModelId, modelIds } from "@/lib/catalog/models";
import { type SurfaceId, surfaceIds } from "@/lib/catalog/surfaces";
import { affectedPart } from "./scope-affected";
import { mentionsManyModels, modelsIn } from "./scope-models";
import { surfaceOfComponent, surfacesIn } from "./scope-surfaces";

/** The texts and affected components of an incident. */
export interface IncidentTexts {
  name: string;
  updates?: readonly string[];
  components?: readonly { id: string; name: string }[];
}

/** What an incident affects. An empty list means that it names none, not that it means all. */
export interface IncidentScope {
  surfaces: SurfaceId[];
  models: ModelId[];
  /** It mentions many models without naming them. */
  many: boolean;
}

/**
 * Reads the surfaces and models of an incident, in catalog order. Surfaces come from components, the name and the texts;
 * models come from the name and the texts. A model needs a family and a version, because "Opus" alone could be several.
 * What a text calls unaffected does not count.
 */
export function readScope({ name, updates = [], components = [] }: IncidentTexts): IncidentScope {
  const texts = [name, ...updates].map(affectedPart);
  const surfaces = new Set([...texts.flatMap(surfacesIn), ...components.flatMap(surfacesOfComponent)]);
  const models = new Set(texts.flatMap(modelsIn));
  return {
    surfaces: surfaceIds.filter((id) => surfaces.has(id)),
    models: modelIds.filter((id) => models.has(id)),
    many: texts.some(mentionsManyModels),
  };
}

/** The surfaces of a component, by its ID or else by its name. */
export function surfacesOfComponent({ id, name }: { id: string; name: string }): SurfaceId[] {
  const surface = surfaceOfComponent[id];
  if (surface !== undefined) return surface ? [surface] : [];
  return surfacesIn(name);
}
