import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { house } from "./committed-files";

const shape = z.object({ default: z.function({ input: [z.string()], output: z.unknown() }) });

/** The configuration of Next in a phase of `next/constants`, not yet checked. */
export const { default: configOf } = shape.parse(
  await import(pathToFileURL(join(house, "next.config.mjs")).href),
);
