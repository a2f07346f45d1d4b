import { type FamilyId, models } from "@/lib/catalog/models";

/** The id of the newest current model of a family: a bare name means it. */
export function newestOf(family: FamilyId): string {
  const newest = models.find((model) => model.family === family && model.current);
  if (!newest) throw new Error(`No current model is called ${family}.`);
  return newest.id;
}
