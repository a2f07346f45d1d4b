import { z } from "zod";

/** A time in a response: ISO 8601 in UTC, with `Z`. */
export const isoTime = z.iso.datetime();

/** The body of every error response: what `problemResponse` sends. */
export const problemSchema = z
  .object({
    type: z.union([z.literal("about:blank"), z.url()]).meta({
      description: "The kind of problem, if a program can react to it; otherwise `about:blank`.",
    }),
    title: z.string().meta({ description: "The name of the HTTP status." }),
    status: z.int(),
    detail: z.string().meta({ description: "One or two sentences for the person who sent the request." }),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .meta({ description: "What is wrong with the request, and where: `query.window`, `note`." }),
  })
  .meta({ id: "Problem", description: "RFC 9457 problem details." });
