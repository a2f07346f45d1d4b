import { z } from "zod";
import {
  incidentSummarySchema,
  officialState,
  officialWordSchema,
} from "@/lib/official/record/incident-schema";
import { isoTime } from "@/lib/platform/http/iso-time";
import type { Gap, Line, OutageSummary, Verdict, Works } from "@/lib/snapshot/snapshot";
import type { toStatusResponse } from "./status-response";

const people = z.int().meta({ description: "Unique people." });
const usual = z.number().meta({ description: "What is usual for the same time." });

export const levelSchema = z.enum(["unknown", "quiet", "elevated", "outage"]).meta({ id: "Level" });

/** The verdict in an answer. */
export const verdictSchema = z
  .object({
    state: z.enum(["unknown", "quiet", "signal", "outage", "official-only"]),
    headline: z.string(),
    detail: z.string(),
    since: isoTime.nullable(),
  })
  .meta({
    id: "Verdict",
    description: "What users say. `unknown`: we cannot tell.",
  }) satisfies z.ZodType<Verdict>;

const gapSchema = z
  .object({
    open: z.boolean(),
    since: isoTime.nullable(),
    closed: z.enum(["resolved", "gone"]).nullable(),
    outage: z.string().nullable(),
  })
  .meta({
    description: "Users are failing and the official page says that all is well.",
  }) satisfies z.ZodType<Gap>;

const lineSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    level: levelSchema,
    people,
    expected: usual,
    official: officialState.nullable().meta({ description: "Null where the page has nothing for it." }),
  })
  .meta({ id: "Line" }) satisfies z.ZodType<Line>;

/** An outage in a status or a timeline. */
export const outageSummarySchema = z
  .object({
    id: z.string().meta({ description: "Its permanent link is /outages/{id}." }),
    zone: z.string(),
    surface: z.string().nullable(),
    model: z.string().nullable(),
    name: z.string(),
    tier: z.enum(["signal", "confirmed"]),
    phase: z.enum(["active", "subsiding", "ended"]),
    onset: isoTime,
    alarm: isoTime,
    ended: isoTime.nullable(),
    people,
    peakPeople: people,
    symptom: z.string().nullable(),
    judged: z
      .object({
        spans: z.array(z.object({ zone: z.string(), alarm: isoTime, ended: isoTime.nullable() })),
        matches: z.array(z.object({ incident: z.string(), together: z.boolean() })),
      })
      .optional()
      .meta({
        description:
          "What moderators decided, absent where nothing: it and the outages that are part of it, as they were found, and incidents matched with it or parted from it by hand.",
      }),
  })
  .meta({ id: "OutageSummary" }) satisfies z.ZodType<OutageSummary>;

const worksSchema = z.object({
  surface: z.string(),
  model: z.string(),
  works: people,
  of: people,
}) satisfies z.ZodType<Works>;

/** When an answer was made, and of which snapshot. */
export const madeFields = {
  version: z.string(),
  computedAt: isoTime.meta({ description: "When the snapshot was made that this tells." }),
};

/** The answer of `/api/v1/status`, and the data of the live stream. */
export const statusSchema = z
  .object({
    ...madeFields,
    demo: z.boolean().optional().meta({ description: "Present and true on a demonstration." }),
    verdict: verdictSchema,
    gap: gapSchema,
    official: officialWordSchema,
    surfaces: z.array(lineSchema),
    models: z.array(lineSchema),
    outages: z.array(outageSummarySchema),
    works: z.array(worksSchema),
  })
  .meta({ id: "Status" }) satisfies z.ZodType<ReturnType<typeof toStatusResponse>>;

const axis = z.array(z.object({ id: z.string(), name: z.string(), people }));

/** The answer of `/api/v1/heatmap`. */
export const heatmapSchema = z
  .object({
    ...madeFields,
    window: z.enum(["30m", "2h", "24h"]),
    surfaces: axis,
    models: axis,
    cells: z.array(
      z.object({ surface: z.string(), model: z.string(), people, expected: usual, level: levelSchema }),
    ),
  })
  .meta({ id: "Heatmap" });

/** The answer of `/api/v1/timeline`. */
export const timelineSchema = z
  .object({
    ...madeFields,
    window: z.enum(["24h", "7d", "90d"]),
    step: z.int().meta({ description: "Minutes from one point to the next." }),
    points: z.array(z.object({ at: isoTime, people, expected: usual, works: people })).max(400),
    incidents: z.array(incidentSummarySchema),
    outages: z.array(outageSummarySchema),
  })
  .meta({ id: "Timeline" });
