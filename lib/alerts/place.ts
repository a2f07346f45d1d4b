import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { zoneOfFilter } from "@/lib/catalog/zone-of-filter";
import { cellsChosen, cellsOf, cellsOverlap, type Zone, zoneName } from "@/lib/catalog/zones";

/** Where somebody wants to know of: these surfaces on these models. An empty list is all of them. */
export interface Place {
  surfaces: readonly string[];
  models: readonly string[];
}

/** Whether a place is everything there is. */
export const isEverything = (place: Place): boolean =>
  place.surfaces.length === 0 && place.models.length === 0;

/** Whether a zone and a place share a cell. */
export const zoneTouches = (zone: Zone, place: Place): boolean =>
  cellsOverlap(cellsOf(zone), cellsChosen(place));

/** The zones that together are a place. */
export function zonesOfPlace(place: Place): Zone[] {
  const chosenSurfaces = place.surfaces.length > 0 ? place.surfaces : [null];
  const chosenModels = place.models.length > 0 ? place.models : [null];
  return chosenSurfaces.flatMap((surface) => chosenModels.map((model) => zoneOfFilter(surface, model)));
}

/** A place in words: "Claude Code and Desktop app · Opus 5", "Claude everywhere". */
export function placeName(place: Place): string {
  if (isEverything(place)) return zoneName({ kind: "all" });
  const names = [place.surfaces.map((id) => surfaceOf(id).name), place.models.map((id) => modelOf(id).name)];
  return names
    .filter((some) => some.length > 0)
    .map((some) => inWords.format(some))
    .join(" · ");
}

const inWords = new Intl.ListFormat("en-GB");
