import { parseArgs } from "node:util";
import { z } from "zod";

const numbers = (each: z.ZodNumber) =>
  z
    .string()
    .transform((text) => text.split(",").map(Number))
    .pipe(z.array(each).min(1));

const schema = z.object({
  rate: numbers(z.number().positive()),
  days: z.coerce.number().int().min(30),
  outages: z.coerce.number().int().positive(),
  seed: z.coerce.number().int().positive(),
  "shared-symptom": numbers(z.number().min(0).max(1)),
  workers: z.coerce.number().int().positive(),
  write: z.string().optional(),
  json: z.boolean(),
});

/** The options of `npm run simulate`. Several rates and shares of symptoms are separated by commas. */
export function runOptions(args: readonly string[]): z.infer<typeof schema> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rate: { type: "string", default: "0.3" },
      days: { type: "string", default: "450" },
      outages: { type: "string", default: "700" },
      seed: { type: "string", default: "1" },
      "shared-symptom": { type: "string", default: "0.7" },
      workers: { type: "string", default: "2" },
      write: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  return schema.parse(values);
}
