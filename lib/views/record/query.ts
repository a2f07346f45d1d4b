import { z } from "zod";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { type Window, windows } from "@/lib/snapshot/snapshot";
import { timelineWindows } from "@/lib/snapshot/timeline";

/** The spans of the history, in days. */
export const historySpans = { "90d": 90, "365d": 365 } as const;
export type HistorySpan = keyof typeof historySpans;

/** The periods of the gap, in days. */
export const gapWindows = { "30d": 30, "90d": 90, "365d": 365 } as const;
export type GapWindow = keyof typeof gapWindows;

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}` });

const windowIds = Object.keys(windows) as [Window, ...Window[]];
const gapWindowIds = Object.keys(gapWindows) as [GapWindow, ...GapWindow[]];
const timelineIds = Object.keys(timelineWindows) as [keyof typeof timelineWindows];

/** The query of `/api/v1/heatmap`. */
export const heatmapQuery = z.object({ window: oneOf(windowIds).default("30m") });

/** The query of `/api/v1/timeline`. */
export const timelineQuery = z.object({
  window: oneOf(timelineIds).default("24h"),
  surface: oneOf(surfaceIds).optional(),
  model: oneOf(modelIds).optional(),
});

const limit = z.coerce
  .number({ error: "must be a whole number from 1 to 100" })
  .int("must be a whole number from 1 to 100")
  .min(1, "must be at least 1")
  .max(100, "must be at most 100")
  .default(50);

/** The query of `/api/v1/removals`: newest first, before the time `before`. */
export const removalsQuery = z.object({
  before: z.iso.datetime({ error: "must be a time, such as `next` of the previous page" }).optional(),
  limit,
});

/** The query of `/api/v1/outages`: newest first, before the outage with the ID `before`. */
export const outagesQuery = z.object({
  before: z
    .string()
    .regex(/^\d{8}-\d{4}$/, "must be the ID of an outage, such as 20260406-1432")
    .optional(),
  limit,
});

/** PostgreSQL does not accept NUL in text. */
const hasNoNul = (text: string) => !text.includes("\0");

const incidentId = z
  .string()
  .refine((text) => text.length > 0 && text.length <= 64 && hasNoNul(text), "must be the ID of an incident");

/** The query of `/api/v1/incidents`: newest first, before the incident with the ID `before`. */
export const incidentsQuery = z.object({
  before: incidentId.optional(),
  limit,
  surface: oneOf(surfaceIds).optional(),
  model: oneOf(modelIds).optional(),
});

/** The query of `/api/v1/gap`. */
export const gapQuery = z.object({ window: oneOf(gapWindowIds).default("90d") });

/** The query of the gap page. Invalid values are ignored. */
export const gapPageQuery = z.object({
  window: oneOf(gapWindowIds).catch("90d"),
  who: oneOf(["users-first", "official-first", "crowd-only", "official-only", "open"])
    .nullable()
    .default(null)
    .catch(null),
});

/** The query of the home page. Invalid values are ignored, because links may be old. */
export const homeQuery = z.object({
  surface: oneOf(surfaceIds).nullable().default(null).catch(null),
  model: oneOf(modelIds).nullable().default(null).catch(null),
  window: oneOf(windowIds).default("30m").catch("30m"),
});

/** The filter of the home page. */
export type Filter = z.infer<typeof homeQuery>;

/** The query of the incident list. Invalid values are ignored. */
export const incidentListQuery = z.object({
  q: z.string().trim().max(100).refine(hasNoNul).catch(""),
  surface: oneOf(surfaceIds).nullable().default(null).catch(null),
  model: oneOf(modelIds).nullable().default(null).catch(null),
  before: incidentId.nullable().default(null).catch(null),
});

/** The filter of the incident list. */
export type IncidentListQuery = z.infer<typeof incidentListQuery>;

/** The query of the page of a surface or model. */
export const placeQuery = z.object({ window: oneOf(timelineIds).catch("24h") });

const historySpanIds = Object.keys(historySpans) as [HistorySpan, ...HistorySpan[]];

/** The query of the history. Invalid values are ignored. */
export const historyQuery = z.object({
  span: oneOf(historySpanIds).catch("90d"),
  surface: oneOf(surfaceIds).nullable().default(null).catch(null),
  model: oneOf(modelIds).nullable().default(null).catch(null),
  q: z.string().trim().max(100).catch(""),
  /** A UTC day (YYYY-MM-DD) that the list is limited to. */
  day: z.iso.date().nullable().default(null).catch(null),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

/** The filter of the history. */
export type HistoryQuery = z.infer<typeof historyQuery>;
