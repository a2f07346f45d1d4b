import { z } from "zod";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { type Window, windows } from "./snapshot";
import { timelineWindows } from "./timeline";

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}` });

const windowIds = Object.keys(windows) as [Window, ...Window[]];
const timelineIds = Object.keys(timelineWindows) as [keyof typeof timelineWindows];

/** The query of `/api/v1/heatmap`. */
export const heatmapQuery = z.object({ window: oneOf(windowIds).default("30m") });

/** The query of `/api/v1/timeline`. */
export const timelineQuery = z.object({
  window: oneOf(timelineIds).default("24h"),
  surface: oneOf(surfaceIds).optional(),
  model: oneOf(modelIds).optional(),
});

/** The query of `/api/v1/incidents`: newest first, older than the cursor. */
export const incidentsQuery = z.object({
  before: z
    .string()
    .min(1, "must be the id of an incident")
    .max(64, "must be the id of an incident")
    .optional(),
  limit: z.coerce
    .number({ error: "must be a whole number from 1 to 100" })
    .int("must be a whole number from 1 to 100")
    .min(1, "must be at least 1")
    .max(100, "must be at most 100")
    .default(50),
  surface: oneOf(surfaceIds).optional(),
  model: oneOf(modelIds).optional(),
});

/** The query of a page: what it does not understand it leaves out, as a link may be old. */
export const pageQuery = z.object({
  surface: oneOf(surfaceIds).nullable().default(null).catch(null),
  model: oneOf(modelIds).nullable().default(null).catch(null),
  window: oneOf(windowIds).default("30m").catch("30m"),
});

/** What a page is narrowed to. */
export type Filter = z.infer<typeof pageQuery>;
