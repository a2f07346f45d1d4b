import { z } from "zod";
import { isoTime } from "@/lib/platform/http/response-schemas";
import type { IncidentRecord, IncidentSummary, OfficialWord } from "./incident";

/** Schema of `OfficialState`. */
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
  claimed: isoTime
    .nullable()
    .meta({ description: "The start time on the page. Its authors can set it by hand." }),
  firstSeen: isoTime.nullable().meta({
    description: "When our poller saw it appear; null if it existed before our first reading.",
  }),
  componentRed: isoTime
    .nullable()
    .meta({ description: "When its first component was no longer operational." }),
  resolved: isoTime.nullable(),
  vanished: isoTime.nullable().meta({ description: "When it disappeared from the feed." }),
  surfaces: z.array(z.string()),
  models: z.array(z.string()),
  many: z.boolean().meta({ description: "It mentions many models without naming them." }),
  link: z.string().nullable(),
};

/** Schema of `IncidentSummary`. */
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
  .meta({ description: "An edit of the page after we first saw the incident." });

/** Response of `/api/v1/incidents/{id}`: `IncidentRecord`. */
export const incidentRecordSchema = z
  .object({
    ...summaryFields,
    lastUnseen: isoTime.nullable(),
    backdatedMinutes: z.number(),
    origin: z.string().meta({ description: "Where we have it from: feed, import or table." }),
    updates: z.array(update),
    changes: z.array(change),
  })
  .meta({ id: "IncidentRecord" }) satisfies z.ZodType<IncidentRecord>;

/** Response of `/api/v1/incidents`. */
export const incidentListSchema = z.object({
  incidents: z.array(incidentSummarySchema),
  next: z.string().nullable().meta({ description: "Pass it as `before` to get the next page." }),
});

/** Schema of `OfficialWord`. */
export const officialWordSchema = z
  .object({
    state: officialState,
    readAt: isoTime.nullable().meta({ description: "When we last read it successfully." }),
    fresh: z.boolean().meta({ description: "False if that is too long ago. Then the state is `unknown`." }),
    indicator: z.string(),
    description: z.string().nullable(),
    trouble: z.string().nullable().meta({ description: "Why the last reading failed." }),
    incidents: z.array(incidentSummarySchema),
  })
  .meta({ id: "OfficialWord" }) satisfies z.ZodType<OfficialWord>;
