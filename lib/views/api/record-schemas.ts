import { z } from "zod";
import { outageChanges } from "@/lib/outages/events/event";
import { isoTime } from "@/lib/platform/http/response-schemas";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import type { readOutageResponse } from "@/lib/views/record/read-outages";
import type { listRemovals } from "@/lib/views/record/read-removals";

const people = z.int();
const judgement = z.object({ id: z.string(), at: isoTime, why: z.string() });

const outageFields = {
  id: z.string().meta({ description: "The UTC minute of its alarm. Its permanent link is /outages/{id}." }),
  name: z.string(),
  zones: z
    .array(z.object({ zone: z.string(), since: isoTime }))
    .meta({ description: "Its scope at the alarm, and each later scope." }),
  zone: z.string(),
  tier: z.enum(["signal", "confirmed"]),
  phase: z.enum(["active", "subsiding", "ended"]),
  onset: isoTime.meta({ description: "Its estimated start." }),
  alarm: isoTime.meta({ description: "When we raised the alarm. It never changes." }),
  confirmed: isoTime.nullable(),
  ended: isoTime.nullable(),
  people: people.meta({ description: "People since the onset." }),
  peak: z.object({ people, at: isoTime }).meta({ description: "The most people in 15 minutes." }),
  symptoms: z.array(z.object({ symptom: z.string(), people })),
  events: z.array(
    z.object({
      kind: z.enum(outageChanges),
      at: z.string(),
      zone: z.string(),
    }),
  ),
  incidents: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        impact: z.string(),
        posted: isoTime,
        claimed: isoTime.nullable(),
        firstSeen: isoTime.nullable(),
        componentRed: isoTime.nullable(),
        resolved: isoTime.nullable(),
        backdatedMinutes: z.number(),
      }),
    )
    .meta({ description: "What the status page posted about it, earliest first." }),
  withdrawn: z.object({ at: isoTime, why: z.string(), reports: people }).nullable().meta({
    description:
      "When and why it was withdrawn. A moderator removed this many reports, and the remaining ones show no outage. A withdrawn outage counts nowhere.",
  }),
  removals: z
    .array(z.object({ id: z.string(), at: isoTime, why: z.string(), reports: people }))
    .meta({ description: "Reports about it that a moderator removed: how many, when and why." }),
  remark: z
    .object({ text: z.string(), writtenAt: isoTime, editedAt: isoTime.nullable() })
    .nullable()
    .meta({ description: "A moderator’s remark about it." }),
  merged: z.array(judgement).meta({
    description: "Later outages that a moderator merged into this one.",
  }),
  mergedInto: judgement
    .nullable()
    .meta({ description: "The earlier outage that a moderator merged this one into." }),
  corrections: z
    .array(z.object({ incident: z.string(), together: z.boolean(), at: isoTime, why: z.string() }))
    .meta({
      description: "Official incidents that a moderator matched with it, or separated from it.",
    }),
  lagMinutes: z
    .object({ posted: z.number(), firstSeen: z.number().nullable(), componentRed: z.number().nullable() })
    .nullable()
    .meta({ description: "Minutes after our alarm. Negative if the status page was first." }),
};

/** The schema of an outage in a list. */
export const outageSchema = z.object(outageFields).meta({ id: "Outage" }) satisfies z.ZodType<OutageResponse>;

/** The schema of `/api/v1/outages`. */
export const outageListSchema = z.object({
  outages: z.array(outageSchema),
  next: z
    .string()
    .nullable()
    .meta({ description: "Send it as `before` to get the next page. Null on the last page." }),
});

/** The schema of `/api/v1/outages/{id}`. */
export const outageRecordSchema = z
  .object({
    ...outageFields,
    evidence: z
      .object({
        zone: z.string(),
        windowMinutes: z.number(),
        people: z.number(),
        expected: z.number(),
        size: z.number(),
        countNats: z.number(),
        symptomNats: z.number(),
        penaltyNats: z.number(),
        thresholdNats: z.number(),
        minutes: z.array(z.object({ minute: z.number(), people: z.number(), expected: z.number() })),
      })
      .meta({ description: "The evidence for the alarm. See /method for how it is calculated." }),
    notes: z
      .array(z.object({ at: isoTime, text: z.string(), surface: z.string(), model: z.string() }))
      .meta({ description: "Notes by people who reported, approved by a moderator." }),
  })
  .meta({ id: "OutageRecord" }) satisfies z.ZodType<Awaited<ReturnType<typeof readOutageResponse>>>;

const count = z.int();

const removal = z
  .object({
    id: z.string(),
    at: isoTime,
    why: z.string().meta({ description: "The reason, as the moderator wrote it." }),
    reports: count,
    from: isoTime.meta({ description: "When the first and the last of the reports arrived." }),
    to: isoTime,
    surfaces: z.array(z.string()),
    restored: isoTime
      .nullable()
      .meta({ description: "When a moderator restored the reports. Null if they are hidden." }),
    outages: z
      .array(z.object({ id: z.string(), reports: count, withdrawn: z.boolean() }))
      .meta({ description: "Outages that lost reports, and whether they were withdrawn." }),
  })
  .meta({ id: "Removal" });

/** The schema of `/api/v1/removals`. */
export const removalListSchema = z.object({
  removals: z.array(removal),
  next: z
    .string()
    .nullable()
    .meta({ description: "Send it as `before` to get the next page. Null on the last page." }),
}) satisfies z.ZodType<Awaited<ReturnType<typeof listRemovals>>>;
