import { z } from "zod";

const pixels = z.coerce
  .number({ error: "must be a whole number of pixels" })
  .int("must be a whole number of pixels")
  .min(1, "must be at least 1");

/** The query of `/oembed`: what oembed.com's version 1.0 asks of a provider. */
export const oembedQuery = z.object({
  url: z.url({ error: "must be the address of a page of this site" }),
  format: z.string().default("json"),
  maxwidth: pixels.default(480),
  maxheight: pixels.default(190),
});
