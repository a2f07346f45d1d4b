import { z } from "zod";
import {
  incidentSummarySchema,
  officialState,
  officialWordSchema,
} from "@/lib/official/record/incident-schema";
import { isoTime } from "@/lib/platform/http/response-schemas";
import type { Gap, Line, OutageSummary, Snapshot, Verdict, Works } from "@/lib/snapshot/snapshot";

/** The response of `/api/v1/status`, and the data of the live stream. */
export function toStatusResponse(snapshot: Snapshot) {
  const { version, computedAt, verdict, gap, official, surfaces, models, outages, works } = snapshot;
  return {
    version,
    computedAt,
    ...(snapshot.demo ? { demo: true } : {}),
    verdict,
    gap,
    official,
    surfaces,
    models,
    outages,
    works,
  };
}

/** A short message that nothing but the time has changed. */
export function toFreshness({ version, computedAt, official }: Snapshot) {
  const { readAt, fresh, state } = official;
  return { version, computedAt, official: { readAt, fresh, state } };
}

/** The response of `/api/v1/heatmap`. */
export function toHeatmapResponse(snapshot: Snapshot, window: keyof Snapshot["heatmaps"]) {
  const { surfaces, models, cells } = snapshot.heatmaps[window];
  return {
    version: snapshot.version,
    computedAt: snapshot.computedAt,
    window,
    surfaces,
    models,
    cells: cells.map(({ heat: _, ...cell }) => cell),
  };
}

const people = z.int().meta({ description: "Unique people." });
const expected = z
  .number()
  .meta({ description: "How many people would report at this time on a normal day." });

const levelSchema = z.enum(["unknown", "quiet", "elevated", "outage"]).meta({ id: "Level" });

/** The schema of the verdict. */
export const verdictSchema = z
  .object({
    state: z.enum(["unknown", "quiet", "signal", "outage", "official-only"]),
    headline: z.string(),
    detail: z.string(),
    since: isoTime.nullable(),
  })
  .meta({
    id: "Verdict",
    description: "What users say. `unknown` means that there is not enough data.",
  }) satisfies z.ZodType<Verdict>;

const gapSchema = z
  .object({
    open: z.boolean(),
    since: isoTime.nullable(),
    closed: z.enum(["resolved", "gone"]).nullable(),
    outage: z.string().nullable(),
  })
  .meta({
    description: "Whether users report an outage while the status page says that all is well.",
  }) satisfies z.ZodType<Gap>;

const lineSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    level: levelSchema,
    people,
    expected,
    official: officialState
      .nullable()
      .meta({ description: "Null if the status page has no component for it." }),
  })
  .meta({ id: "Line" }) satisfies z.ZodType<Line>;

/** The schema of an outage in a status or a timeline. */
const outageSummarySchema = z
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
          "Decisions by moderators. Absent if there are none. `spans` lists this outage and the outages merged into it, as they were detected. `matches` lists incidents that a moderator matched with it or separated from it.",
      }),
  })
  .meta({ id: "OutageSummary" }) satisfies z.ZodType<OutageSummary>;

const worksSchema = z.object({
  surface: z.string(),
  model: z.string(),
  works: people,
  of: people,
}) satisfies z.ZodType<Works>;

/** When a response was computed, and from which snapshot. */
const madeFields = {
  version: z.string(),
  computedAt: isoTime.meta({ description: "When the data was computed." }),
};

/** The schema of `/api/v1/status`, and of the data of the live stream. */
export const statusSchema = z
  .object({
    ...madeFields,
    demo: z.boolean().optional().meta({ description: "Present and true on a demo site." }),
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

/** The schema of `/api/v1/heatmap`. */
export const heatmapSchema = z
  .object({
    ...madeFields,
    window: z.enum(["30m", "2h", "24h"]),
    surfaces: axis,
    models: axis,
    cells: z.array(
      z.object({ surface: z.string(), model: z.string(), people, expected, level: levelSchema }),
    ),
  })
  .meta({ id: "Heatmap" });

/** The schema of `/api/v1/timeline`. */
export const timelineSchema = z
  .object({
    ...madeFields,
    window: z.enum(["24h", "7d", "90d"]),
    step: z.int().meta({ description: "Minutes between two points." }),
    points: z.array(z.object({ at: isoTime, people, expected, works: people })).max(400),
    incidents: z.array(incidentSummarySchema),
    outages: z.array(outageSummarySchema),
  })
  .meta({ id: "Timeline" });
