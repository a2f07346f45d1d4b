import { isModelId } from "@/lib/catalog/models";
import { isSurfaceId } from "@/lib/catalog/surfaces";

/** What an address names: a surface, a model, both, or (by nulls) everything. */
export interface PathPlace {
  surface: string | null;
  model: string | null;
}

/** The place of `/claude-code`, `/opus-5-5` or `/claude-code/opus-5-5`; null for what the catalog does not know. */
export function placeOfPath(parts: readonly string[]): PathPlace | null {
  const [first, second, ...more] = parts;
  if (more.length > 0 || parts.includes("not-sure")) return null;
  if (first === undefined) return { surface: null, model: null };
  if (second !== undefined)
    return isSurfaceId(first) && isModelId(second) ? { surface: first, model: second } : null;
  if (isSurfaceId(first)) return { surface: first, model: null };
  return isModelId(first) ? { surface: null, model: first } : null;
}
