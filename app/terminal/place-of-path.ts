import { isModelId } from "@/lib/catalog/models";
import { isSurfaceId } from "@/lib/catalog/surfaces";

/** The surface and model in a URL. Null means all. */
export interface PathPlace {
  surface: string | null;
  model: string | null;
}

/**
 * The surface and model of `/claude-code`, `/opus-5-5` or `/claude-code/opus-5-5`; null if the catalog does not know
 * them.
 */
export function placeOfPath(parts: readonly string[]): PathPlace | null {
  const [first, second, ...more] = parts;
  if (more.length > 0 || parts.includes("not-sure")) return null;
  if (first === undefined) return { surface: null, model: null };
  if (second !== undefined)
    return isSurfaceId(first) && isModelId(second) ? { surface: first, model: second } : null;
  if (isSurfaceId(first)) return { surface: first, model: null };
  return isModelId(first) ? { surface: null, model: first } : null;
}

/** The page with the same content for a browser. For unknown IDs, it is the page that says so. */
export function pageOf(path: readonly string[], place: PathPlace | null): string {
  const { surface, model } = place ?? { surface: path[0] ?? null, model: path[1] ?? null };
  if (surface !== null && model !== null) return `/?${new URLSearchParams({ surface, model })}`;
  if (surface !== null) return `/surfaces/${encodeURIComponent(surface)}`;
  return model === null ? "/" : `/models/${encodeURIComponent(model)}`;
}
