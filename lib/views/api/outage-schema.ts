import { z } from "zod";
import { outageChanges } from "@/lib/outages/events/event";
import { isoTime } from "@/lib/platform/http/iso-time";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import type { readOutageResponse } from "@/lib/views/record/read-outages";

const people = z.int();
const judgement = z.object({ id: z.string(), at: isoTime, why: z.string() });

const outageFields = {
  id: z.string().meta({ description: "Its alarm’s UTC minute; its permanent link is /outages/{id}." }),
  name: z.string(),
  zones: z
    .array(z.object({ zone: z.string(), since: isoTime }))
    .meta({ description: "Where it was found, and placed later." }),
  zone: z.string(),
  tier: z.enum(["signal", "confirmed"]),
  phase: z.enum(["active", "subsiding", "ended"]),
  onset: isoTime.meta({ description: "Its estimated start." }),
  alarm: isoTime.meta({ description: "When our alarm came; it never moves." }),
  confirmed: isoTime.nullable(),
  ended: isoTime.nullable(),
  people: people.meta({ description: "People since the onset." }),
  peak: z.object({ people, at: isoTime }).meta({ description: "The most in 15 minutes." }),
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
    .meta({ description: "What the official page posted about it, earliest first." }),
  withdrawn: z.object({ at: isoTime, why: z.string(), reports: people }).nullable().meta({
    description:
      "When it was withdrawn, as there was no outage without so many reports that a moderator removed, and why. It then counts nowhere.",
  }),
  removals: z
    .array(z.object({ id: z.string(), at: isoTime, why: z.string(), reports: people }))
    .meta({ description: "Reports of it that a moderator removed: how many, when and why." }),
  remark: z
    .object({ text: z.string(), writtenAt: isoTime, editedAt: isoTime.nullable() })
    .nullable()
    .meta({ description: "What a moderator says of it." }),
  merged: z.array(judgement).meta({
    description: "Later outages that a moderator found to be part of this one; it tells and counts them.",
  }),
  mergedInto: judgement
    .nullable()
    .meta({ description: "The earlier outage that tells and counts this one." }),
  corrections: z
    .array(z.object({ incident: z.string(), together: z.boolean(), at: isoTime, why: z.string() }))
    .meta({
      description: "Official incidents that a moderator matched with it, or parted from it, by hand.",
    }),
  lagMinutes: z
    .object({ posted: z.number(), firstSeen: z.number().nullable(), componentRed: z.number().nullable() })
    .nullable()
    .meta({ description: "After our alarm; negative where the official page was first." }),
};

/** An outage in a list: `OutageFace`. */
export const outageSchema = z.object(outageFields).meta({ id: "Outage" }) satisfies z.ZodType<OutageResponse>;

/** The answer of `/api/v1/outages`. */
export const outageListSchema = z.object({
  outages: z.array(outageSchema),
  next: z.string().nullable().meta({ description: "Give it as `before` for the page after." }),
});

/** The answer of `/api/v1/outages/{id}`. */
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
      .meta({ description: "All that the alarm was decided by; /method tells how." }),
    notes: z
      .array(z.object({ at: isoTime, text: z.string(), surface: z.string(), model: z.string() }))
      .meta({ description: "Written by people who reported, approved by a moderator." }),
  })
  .meta({ id: "OutageRecord" }) satisfies z.ZodType<Awaited<ReturnType<typeof readOutageResponse>>>;
