import { z } from "zod";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { isoTime } from "@/lib/platform/http/iso-time";

const minutes = z.int().min(0);
const known = minutes.nullable().meta({ description: "Minutes; null where nothing of the window is known." });

/** What a receipt was asked for: `from` inclusive, `to` exclusive, whole minutes; empty lists mean all. */
export const askedSchema = z
  .object({
    from: isoTime,
    to: isoTime.meta({ description: "The first minute that is no longer in the window." }),
    zone: z.string().meta({ description: "The zone of time in which it is shown, as in Asia/Kathmandu." }),
    surfaces: z.array(z.enum(surfaceIds)).meta({ description: "Empty: all." }),
    models: z.array(z.enum(modelIds)).meta({ description: "Empty: all." }),
  })
  .meta({ id: "ReceiptAsked" });

/** The minutes of one place. The last seven are apart from each other: with those to come they make the window. */
export const placeSchema = z
  .object({
    kind: z.enum(["total", "surface", "model"]),
    id: z.string().nullable(),
    name: z.string(),
    people: z.int().nullable().meta({
      description: "People who reported a failure, each once in 30 minutes; null where nothing is known.",
    }),
    confirmed: known,
    signal: known.meta({
      description: "Minutes of signals that were not confirmed, and of nothing confirmed.",
    }),
    official: known.meta({ description: "Minutes of official incidents, from the post to the end." }),
    officialClaimed: known.meta({ description: "The same from the start that the official page claims." }),
    both: minutes,
    usersOnly: minutes.meta({ description: "Confirmed by users while the official page told of nothing." }),
    usersOfficialUnknown: minutes.meta({
      description: "Confirmed by users while the official page was not read.",
    }),
    officialOnly: minutes,
    officialUsersUnknown: minutes.meta({
      description: "An official incident while nobody counted users’ reports.",
    }),
    neither: minutes,
    unknown: minutes.meta({ description: "Nothing was told, and one of the two is not known." }),
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
  ended: isoTime.nullable().meta({ description: "Null: it was not over." }),
  minutes: minutes.meta({ description: "Of the window, everywhere." }),
  people: z.int(),
  peakPeople: z.int(),
  merged: z.array(z.string()).meta({ description: "Outages that were found to be part of it." }),
  first: z
    .enum(["users-first", "official-first", "crowd-only", "open"])
    .nullable()
    .meta({ description: "Who said it first; null for a signal." }),
  lagMinutes: lags.nullable().meta({ description: "After our alarm; negative where the page was first." }),
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

/** What was answered. */
export const answerSchema = z
  .object({
    window: z.object({
      minutes,
      toCome: minutes.meta({ description: "Minutes that had not come when it was made." }),
      usersSince: isoTime.nullable(),
      officialSince: isoTime.nullable(),
      usersBefore: minutes.meta({ description: "Minutes before anybody counted: not known, never zero." }),
      usersNotCounted: minutes.meta({ description: "Minutes in which this site did not run." }),
      officialBefore: minutes,
      officialUnread: minutes.meta({ description: "Minutes in which the official page was not read." }),
      unread: z.array(spanSchema).meta({ description: "The longest of those times, in order." }),
    }),
    places: z.array(placeSchema).min(1),
    outages: z.array(outageSchema),
    incidents: z.array(incidentSchema),
    exclusions: z.object({
      maintenance: z.int(),
      unnamed: z.int().meta({ description: "Incidents that name no surface and no model." }),
      withdrawn: z.int().meta({ description: "Outages that rested on reports which moderators removed." }),
      merged: z.int().meta({ description: "Outages that count as part of another." }),
    }),
  })
  .meta({ id: "ReceiptAnswer" });

/** The answer of `/api/v1/receipt/{id}`. */
export const receiptSchema = z
  .object({
    id: z.string(),
    computedAt: isoTime,
    version: z.int().meta({ description: "Of the way of counting; its page tells what each means." }),
    asked: askedSchema,
    answer: answerSchema,
  })
  .meta({ id: "Receipt" });

/** The answer of `POST /api/v1/receipt`. */
export const receiptMadeSchema = z
  .object({
    id: z.string(),
    links: z.object({ page: z.string(), json: z.string(), minutesCsv: z.string(), recordsCsv: z.string() }),
  })
  .meta({ id: "ReceiptMade" });
