import { z } from "zod";

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}` });

/** The query of a text: its form and colour. */
export const textQuery = z
  .object({
    format: oneOf(["text", "line"]).default("text"),
    color: oneOf(["auto", "always", "never"]).default("auto"),
    no_color: z.string().optional(),
  })
  .transform(({ no_color, ...query }) => ({
    ...query,
    color: no_color === undefined ? query.color : "never",
  }));

/** How a text is to be shown. */
export type TextQuery = z.infer<typeof textQuery>;
