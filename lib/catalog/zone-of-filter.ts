import type { Zone } from "./zones";

/** The zone to which a page or query is narrowed. */
export function zoneOfFilter(surface: string | null, model: string | null): Zone {
  if (surface && model) return { kind: "cell", surface, model };
  if (surface) return { kind: "surface", surface };
  return model ? { kind: "model", model } : { kind: "all" };
}
