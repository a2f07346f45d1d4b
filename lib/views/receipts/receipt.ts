import { z } from "zod";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { isoTime } from "@/lib/platform/http/response-schemas";

const minutes = z.int().min(0);
const known = minutes
  .nullable()
  .meta({ description: "Minutes. Null if there is no data for any of the period." });

/** The request for a receipt: `from` inclusive, `to` exclusive, whole minutes. Empty lists mean all. */
const askedSchema = z
  .object({
    from: isoTime,
    to: isoTime.meta({ description: "Exclusive: the first minute after the period." }),
    zone: z.string().meta({ description: "The time zone for display, such as Asia/Kathmandu." }),
    surfaces: z.array(z.enum(surfaceIds)).meta({ description: "Empty means all." }),
    models: z.array(z.enum(modelIds)).meta({ description: "Empty means all." }),
  })
  .meta({ id: "ReceiptAsked" });

/**
 * The minutes of one surface or model. The last seven are disjoint. With the future minutes, they add up to the period.
 */
const placeSchema = z
  .object({
    kind: z.enum(["total", "surface", "model"]),
    id: z.string().nullable(),
    name: z.string(),
    people: z.int().nullable().meta({
      description:
        "People who reported a failure. Each counts once per 30 minutes. Null if there is no data.",
    }),
    confirmed: known,
    signal: known.meta({
      description: "Minutes with an unconfirmed signal and no confirmed outage.",
    }),
    official: known.meta({ description: "Minutes of official incidents, from the first post to the end." }),
    officialClaimed: known.meta({
      description: "The same, from the start time that the status page claims.",
    }),
    both: minutes,
    usersOnly: minutes.meta({ description: "Confirmed by users while the status page reported nothing." }),
    usersOfficialUnknown: minutes.meta({
      description: "Confirmed by users while we could not read the status page.",
    }),
    officialOnly: minutes,
    officialUsersUnknown: minutes.meta({
      description: "An official incident while we did not count user reports.",
    }),
    neither: minutes,
    unknown: minutes.meta({ description: "No outage or incident, but one of the two sources has no data." }),
  })
  .meta({ id: "ReceiptPlace" });

const lags = z.object({
  posted: z.number(),
  firstSeen: z.number().nullable(),
  componentRed: z.number().nullable(),
});

const outageSchema = z.object({
  id: z.string(),
  name: z.string(),
  zone: z.string(),
  tier: z.enum(["signal", "confirmed"]),
  onset: isoTime,
  alarm: isoTime,
  ended: isoTime.nullable().meta({ description: "Null if it had not ended." }),
  minutes: minutes.meta({ description: "Minutes of the period, over all scopes." }),
  people: z.int(),
  peakPeople: z.int(),
  merged: z.array(z.string()).meta({ description: "IDs of outages that were merged into it." }),
  first: z
    .enum(["users-first", "official-first", "crowd-only", "open"])
    .nullable()
    .meta({ description: "Who was first. Null for a signal." }),
  lagMinutes: lags
    .nullable()
    .meta({ description: "Minutes after our alarm. Negative if the status page was first." }),
  incidents: z.array(z.string()),
});

const incidentSchema = z.object({
  id: z.string(),
  name: z.string(),
  impact: z.string(),
  status: z.string(),
  posted: isoTime,
  claimed: isoTime.nullable(),
  firstSeen: isoTime.nullable(),
  componentRed: isoTime.nullable(),
  resolved: isoTime.nullable(),
  vanished: isoTime.nullable(),
  minutes,
  surfaces: z.array(z.string()),
  models: z.array(z.string()),
  many: z.boolean(),
  link: z.string().nullable(),
  outages: z.array(z.string()),
});

const spanSchema = z.object({ from: isoTime, to: isoTime });

/** The result of a receipt. */
export const answerSchema = z
  .object({
    window: z.object({
      minutes,
      toCome: minutes.meta({
        description: "Minutes that were still in the future when the receipt was created.",
      }),
      usersSince: isoTime.nullable(),
      officialSince: isoTime.nullable(),
      usersBefore: minutes.meta({
        description: "Minutes before we counted reports. They are unknown, not zero.",
      }),
      usersNotCounted: minutes.meta({ description: "Minutes in which this site was not running." }),
      officialBefore: minutes,
      officialUnread: minutes.meta({ description: "Minutes in which we could not read the status page." }),
      unread: z.array(spanSchema).meta({ description: "The longest of those periods, in order of time." }),
    }),
    places: z.array(placeSchema).min(1),
    outages: z.array(outageSchema),
    incidents: z.array(incidentSchema),
    exclusions: z.object({
      maintenance: z.int(),
      unnamed: z.int().meta({ description: "Incidents that name neither a surface nor a model." }),
      withdrawn: z
        .int()
        .meta({ description: "Outages that were based on reports which moderators removed." }),
      merged: z.int().meta({ description: "Outages that were merged into another." }),
    }),
  })
  .meta({ id: "ReceiptAnswer" });

/** The schema of `/api/v1/receipt/{id}`. */
export const receiptSchema = z
  .object({
    id: z.string(),
    computedAt: isoTime,
    version: z.int().meta({ description: "Version of the counting method." }),
    asked: askedSchema,
    answer: answerSchema,
  })
  .meta({ id: "Receipt" });

/** The schema of `POST /api/v1/receipt`. */
export const receiptMadeSchema = z
  .object({
    id: z.string(),
    links: z.object({ page: z.string(), json: z.string(), minutesCsv: z.string(), recordsCsv: z.string() }),
  })
  .meta({ id: "ReceiptMade" });

/** The version of the counting method. A receipt keeps the version that it was created with. */
export const countingVersion = 1;

/** The request for a receipt: whole minutes, `to` exclusive. Empty lists mean all. Times are ISO 8601 in UTC. */
export type ReceiptRequest = z.infer<typeof askedSchema>;

/** The minutes of the total, of a surface or of a model. */
export type PlaceMinutes = z.infer<typeof placeSchema>;

/** The result of a receipt. */
export type ReceiptResult = z.infer<typeof answerSchema>;

/** A stored receipt. It never changes. */
export type Receipt = z.infer<typeof receiptSchema>;
