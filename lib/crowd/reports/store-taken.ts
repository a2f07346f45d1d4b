import { database } from "@/lib/platform/database/client";
import type { Observation } from "./report";

/** How the report with this id was taken, and whether it said the same; null when there is none. */
export async function findTaken({
  id,
  vote,
  surface,
  model,
}: Pick<Observation, "vote" | "surface" | "model"> & { id: string }): Promise<{
  counted: number;
  symptom: string;
  same: boolean;
} | null> {
  const taken = await database().report.findFirst({
    where: { id },
    select: { counted: true, symptom: true, vote: true, surface: true, model: true },
  });
  if (!taken) return null;
  const same = taken.vote === vote && taken.surface === surface && taken.model === model;
  return { counted: taken.counted, symptom: taken.symptom, same };
}
