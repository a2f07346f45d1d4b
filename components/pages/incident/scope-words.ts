import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { IncidentRecord } from "@/lib/views/record/read-incident-page";

const listed = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** What an incident speaks of, and whose reports are counted for it. */
export function scopeInWords({ surfaces, models, many }: IncidentRecord): { names: string; counted: string } {
  const surfaceNames = listed.format(surfaces.map((id) => surfaceOf(id).name));
  const modelNames = listed.format(models.map((id) => modelOf(id).name));
  const named = modelNames && surfaceNames ? `${modelNames} on ${surfaceNames}` : modelNames || surfaceNames;
  if (!named)
    return {
      names: many ? "many models, without naming them" : "no surface and no model",
      counted: "It names no place, so reports of everything are counted here.",
    };
  const several = surfaces.length > 1 || models.length > 1;
  return {
    names: named,
    counted: `Reports of ${named} are counted here${several ? "; who reported two of them counts in each" : ""}.`,
  };
}
