import { isModelId, type ModelId } from "@/lib/catalog/models";
import { isSurfaceId, type SurfaceId } from "@/lib/catalog/surfaces";

/** The forms in which a badge is answered. */
const badgeFormats = ["svg", "json", "png"] as const;
export type BadgeFormat = (typeof badgeFormats)[number];

/** What a badge's address asks for; both null: everything. */
export interface BadgeAddress {
  surface: SurfaceId | null;
  model: ModelId | null;
  format: BadgeFormat;
  /** What is wrong with the address, in a few words; null when nothing is. */
  problem: string | null;
}

const ending = /\.(svg|json|png)$/;
const place = /^\/badge(?:\/(?<first>[^/]+))?(?:\/(?<second>[^/]+))?$/;

/**
 * Reads `/badge.svg`, `/badge/{surface}.svg`, `/badge/{model}.svg` and `/badge/{surface}/{model}.svg`, each also as
 * `.json` and `.png`; without an ending it is SVG. "Not sure" is no place.
 */
export function readBadgeAddress(pathname: string): BadgeAddress {
  const format = badgeFormats.find((known) => known === ending.exec(pathname)?.[1]) ?? "svg";
  const { first = null, second = null } = place.exec(pathname.replace(ending, ""))?.groups ?? {
    first: pathname,
  };
  const nowhere = { surface: null, model: null, format };
  if (first === null) return { ...nowhere, problem: null };
  if (isSurface(first) && (second === null || isModel(second)))
    return { surface: first, model: second, format, problem: null };
  if (isModel(first) && second === null) return { surface: null, model: first, format, problem: null };
  return { ...nowhere, problem: isSurface(first) ? "no such model" : "no such surface" };
}

const isSurface = (id: string): id is SurfaceId => id !== "not-sure" && isSurfaceId(id);
const isModel = (id: string): id is ModelId => id !== "not-sure" && isModelId(id);
