import type { PathPlace } from "./place-of-path";

/** Where a browser finds the place of a terminal's address; for what is no place, the page that says so. */
export function pageOf(path: readonly string[], place: PathPlace | null): string {
  const { surface, model } = place ?? { surface: path[0] ?? null, model: path[1] ?? null };
  if (surface !== null && model !== null) return `/?${new URLSearchParams({ surface, model })}`;
  if (surface !== null) return `/surfaces/${encodeURIComponent(surface)}`;
  return model === null ? "/" : `/models/${encodeURIComponent(model)}`;
}
