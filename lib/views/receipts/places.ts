import { modelOf, models } from "@/lib/catalog/models";
import { surfaceOf, surfaces } from "@/lib/catalog/surfaces";
import type { Chosen } from "./cells";
import type { PlaceMinutes } from "./receipt";

/** A place of a receipt, and the cells that it is made of. */
export interface Place extends Pick<PlaceMinutes, "kind" | "id" | "name"> {
  chosen: Chosen;
}

const offered = (entries: readonly { id: string; current: boolean }[]) =>
  entries.filter(({ id, current }) => current && id !== "not-sure").map(({ id }) => id);

/** All that was chosen together, then each surface and each model of it; of all, those that are current. */
export function placesOf(chosen: Chosen): Place[] {
  const named = (ids: readonly string[], all: readonly string[]) => (ids.length > 0 ? ids : all);
  return [
    { kind: "total", id: null, name: "All of it", chosen },
    ...named(chosen.surfaces, offered(surfaces)).map(
      (id): Place => ({
        kind: "surface",
        id,
        name: surfaceOf(id).name,
        chosen: { ...chosen, surfaces: [id] },
      }),
    ),
    ...named(chosen.models, offered(models)).map(
      (id): Place => ({ kind: "model", id, name: modelOf(id).name, chosen: { ...chosen, models: [id] } }),
    ),
  ];
}
