import { z } from "zod";
import { families, type Model } from "./models";
import type { Surface } from "./surfaces";
import type { Symptom } from "./symptoms";

const surface = z.object({
  id: z.string(),
  name: z.string(),
  short: z.string(),
  group: z.enum(["chat", "developer", "none"]),
  current: z.boolean(),
}) satisfies z.ZodType<Surface>;

const model = z.object({
  id: z.string(),
  family: z.enum([...families, "none"]),
  name: z.string(),
  status: z.enum(["active", "legacy", "deprecated", "retired"]).meta({
    description: "The stage of its life, in Anthropic's terms.",
  }),
  retires: z.iso.date().nullable().meta({
    description:
      "The UTC day on which the model is or was retired. The day may still change while it is deprecated.",
  }),
  current: z.boolean(),
}) satisfies z.ZodType<Model>;

const symptom = z.object({
  id: z.string(),
  name: z.string(),
  gloss: z.string(),
  means: z.string(),
  fault: z.enum(["theirs", "yours", "unknown"]),
  program: z.string(),
  person: z.string(),
}) satisfies z.ZodType<Symptom>;

/** The response body of `/api/v1/catalog`. */
export const catalogSchema = z
  .object({ surfaces: z.array(surface), models: z.array(model), symptoms: z.array(symptom) })
  .meta({ id: "Catalog" });
