import { z } from "zod";
import { isoTime } from "@/lib/platform/http/iso-time";
import type { toGapResponse } from "./gap-response";

const count = z.int();
const uptime = z.number().min(0).max(1).nullable();

/** The answer of `/api/v1/gap`: minutes, and uptimes from 0 to 1. */
export const gapLedgerSchema = z
  .object({
    window: z.enum(["30d", "90d", "365d"]),
    n: count.meta({ description: "Outages that count for the grade." }),
    usersFirst: count,
    officialFirst: count,
    officialOnly: count,
    crowdOnly: count,
    medianLagMinutes: z.number().nullable(),
    meanCountedMinutes: z.number().nullable(),
    grade: z.enum(["A", "B", "C", "D", "F"]).nullable(),
    rule: z.object({
      unacknowledgedMinutes: z.number(),
      officialFirstMinutes: z.number(),
      fewestForGrade: z.number(),
    }),
    exclusions: z.object({
      unconfirmed: count,
      merged: count.meta({ description: "Told and counted with an earlier outage, by a moderator’s word." }),
      withdrawn: count.meta({
        description: "They rested on reports that moderators removed; /api/v1/removals lists these.",
      }),
      notSeenByUs: count,
      maintenance: count,
      open: count,
    }),
    uptimes: z.array(
      z.object({
        surface: z.string(),
        name: z.string(),
        official: uptime,
        inclusive: uptime,
        people: uptime,
      }),
    ),
    knownSince: z.object({ official: isoTime.nullable(), people: isoTime.nullable() }),
  })
  .meta({ id: "Gap" }) satisfies z.ZodType<ReturnType<typeof toGapResponse>>;
