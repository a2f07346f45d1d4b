import { type FamilyId, models } from "@/lib/catalog/models";

/** The ID of the newest current model of a family, which a bare name means. */
export function newestOf(family: FamilyId): string {
  const newest = models.find((model) => model.family === family && model.current);
  if (!newest) throw new Error(`No current model is called ${family}.`);
  return newest.id;
}
