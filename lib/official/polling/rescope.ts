import { allIncidents, writeScope } from "@/lib/official/record/store-incidents";
import { scopeOf } from "@/lib/official/record/take-incident";

/**
 * Reads the scope of all kept incidents anew and writes those that changed: a model added to the catalog, or a better
 * reader, then counts for the past as well. Returns how many changed.
 */
export async function rescopeIncidents(): Promise<number> {
  let changed = 0;
  for (const { id, incident, scope } of await allIncidents()) {
    const { surfaces, models, many } = scopeOf(incident);
    if (JSON.stringify({ surfaces, models, many }) === JSON.stringify(scope)) continue;
    await writeScope(id, { surfaces, models, many });
    changed += 1;
  }
  return changed;
}
