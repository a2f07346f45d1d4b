import { z } from "zod";
import type { Reading } from "@/components/pages/explain/reading";
import { modelIds } from "@/lib/catalog/models";
import { refusals } from "@/lib/catalog/pasted-errors/refusals";
import { droppedKinds } from "@/lib/catalog/pasted-errors/secrets/secret-patterns";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { symptomIds } from "@/lib/catalog/symptoms";

const oneOf = (ids: readonly string[]) => z.enum(ids).nullable().default(null).catch(null);
const listOf = (known: readonly string[]) =>
  z
    .string()
    .catch("")
    .transform((text) => text.split(",").filter((word) => known.includes(word)));

const readingQuery = z.object({
  surface: oneOf(surfaceIds),
  model: oneOf(modelIds),
  symptom: oneOf(symptomIds),
  refusal: oneOf(refusals.map(({ id }) => id)),
  whose: z.enum(["theirs", "yours", "unknown"]).nullable().catch(null),
  guessed: listOf(["surface", "model", "symptom", "refusal"]),
  dropped: listOf(droppedKinds),
});

/** The reading in a URL. It ignores unknown values, and returns null without a reading. */
export function readingFromQuery(query: unknown): Reading | null {
  const { whose, ...reading } = readingQuery.parse(query);
  return whose === null ? null : { ...reading, whose };
}
