import { z } from "zod";
import { isoTime } from "@/lib/platform/http/iso-time";
import type { IncidentRecord, IncidentSummary, OfficialWord } from "./incident";

/** What the official page says: an `OfficialState`. */
export const officialState = z
  .enum(["operational", "degraded", "partial_outage", "major_outage", "maintenance", "unknown"])
  .meta({ id: "OfficialState", description: "`unknown`: the page is stale, unreadable or was never read." });

const summaryFields = {
  id: z.string(),
  name: z.string(),
  status: z
    .string()
    .meta({ description: "investigating, identified, monitoring, resolved, postmortem, unknown" }),
  impact: z.string().meta({ description: "none, minor, major, critical, maintenance, unknown" }),
  posted: isoTime.meta({ description: "When the page created it." }),
  claimed: isoTime.nullable().meta({ description: "The start that the page claims, which a human may set." }),
  firstSeen: isoTime.nullable().meta({
    description: "When our own reader saw it appear; null where it was there before our first reading.",
  }),
  componentRed: isoTime.nullable().meta({ description: "When its first component left operational." }),
  resolved: isoTime.nullable(),
  vanished: isoTime.nullable().meta({ description: "When it was gone from the feed." }),
  surfaces: z.array(z.string()),
  models: z.array(z.string()),
  many: z.boolean().meta({ description: "It speaks of many models without naming them." }),
  link: z.string().nullable(),
};

/** An incident in a list: `IncidentSummary`. */
export const incidentSummarySchema = z
  .object(summaryFields)
  .meta({ id: "Incident" }) satisfies z.ZodType<IncidentSummary>;

const transition = z.object({
  component: z.string(),
  name: z.string(),
  before: z.string(),
  after: z.string(),
});

const update = z.object({
  id: z.string(),
  status: z.string(),
  body: z.string(),
  created: isoTime,
  displayed: isoTime.nullable(),
  firstSeen: isoTime.nullable(),
  vanished: isoTime.nullable(),
  transitions: z.array(transition),
});

const change = z
  .object({
    seen: isoTime,
    field: z.string(),
    update: z.string().nullable(),
    before: z.unknown(),
    after: z.unknown(),
  })
  .meta({ description: "An edit that the page made after we had first seen the incident." });

/** The answer of `/api/v1/incidents/{id}`: `IncidentRecord`. */
export const incidentRecordSchema = z
  .object({
    ...summaryFields,
    lastUnseen: isoTime.nullable(),
    backdatedMinutes: z.number(),
    origin: z.string().meta({ description: "feed, import or table: how we know of it." }),
    updates: z.array(update),
    changes: z.array(change),
  })
  .meta({ id: "IncidentRecord" }) satisfies z.ZodType<IncidentRecord>;

/** The answer of `/api/v1/incidents`. */
export const incidentListSchema = z.object({
  incidents: z.array(incidentSummarySchema),
  next: z.string().nullable().meta({ description: "Give it as `before` for the page after." }),
});

/** What the official page says now: `OfficialWord`. */
export const officialWordSchema = z
  .object({
    state: officialState,
    readAt: isoTime.nullable().meta({ description: "When it was last read well." }),
    fresh: z.boolean().meta({ description: "False when that is too long ago: then the state is unknown." }),
    indicator: z.string(),
    description: z.string().nullable(),
    trouble: z.string().nullable().meta({ description: "Why the last reading failed." }),
    incidents: z.array(incidentSummarySchema),
  })
  .meta({ id: "OfficialWord" }) satisfies z.ZodType<OfficialWord>;
