import type { Zone } from "@/lib/catalog/zones";
import type { Scope } from "@/lib/comparison/scope";

/** The zones, none of which shares a cell with another, that an incident speaks of; everything where it names nothing. */
export function zonesOfScope({ surfaces, models }: Pick<Scope, "surfaces" | "models">): Zone[] {
  if (surfaces.length === 0 && models.length === 0) return [{ kind: "all" }];
  if (models.length === 0) return surfaces.map((surface) => ({ kind: "surface", surface }));
  if (surfaces.length === 0) return models.map((model) => ({ kind: "model", model }));
  return surfaces.flatMap((surface) => models.map((model): Zone => ({ kind: "cell", surface, model })));
}
