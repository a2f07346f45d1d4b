import { z } from "zod";

/** The body of every refusal and failure: what `problemAnswer` sends. */
export const problemSchema = z
  .object({
    type: z.union([z.literal("about:blank"), z.url()]).meta({
      description: "A kind of problem that a program can do something about; else `about:blank`.",
    }),
    title: z.string().meta({ description: "The name of the status." }),
    status: z.int(),
    detail: z.string().meta({ description: "One or two sentences for the person who made the request." }),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .meta({ description: "What is wrong with the request, and where: `query.window`, `note`." }),
  })
  .meta({ id: "Problem", description: "RFC 9457 problem details." });
