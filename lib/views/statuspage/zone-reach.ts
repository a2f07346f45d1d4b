import { modelOf } from "@/lib/catalog/models";
import { cellsOf, hasId, type Zone } from "@/lib/catalog/zones";
import type { Place } from "./ids";

/**
 * Whether a zone takes the whole of a place; a part of it, naming it (one model of a surface); or only shares cells with
 * it in passing, as with all places of its kind (a surface's outage, with every model).
 */
export function shareOf(zone: Zone, { kind, id }: Place): "whole" | "part" | "passing" | "none" {
  const { surfaces, models } = cellsOf(zone);
  const [own, other] = kind === "surface" ? [surfaces, models] : [models, surfaces];
  if (!hasId(own, id)) return "none";
  if (other === "every") return "whole";
  return own === "every" ? "passing" : "part";
}

/** Whether a zone is over several surfaces and several families of models at once. */
export function isWide(zone: Zone): boolean {
  const { surfaces, models } = cellsOf(zone);
  const families = models === "every" ? null : new Set([...models].map((id) => modelOf(id).family));
  return (surfaces === "every" || surfaces.size > 1) && (families === null || families.size > 1);
}
