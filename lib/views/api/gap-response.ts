import { z } from "zod";
import { minForGrade } from "@/lib/comparison/grade";
import { unacknowledgedMinutes } from "@/lib/comparison/ledger";
import { isoTime } from "@/lib/platform/http/response-schemas";
import type { GapLedger } from "@/lib/views/record/read-gap";

/**
 * The response of `/api/v1/gap`: the figures of the ledger, without its rows. Times in minutes, uptimes from 0 to 1.
 */
export function toGapResponse({ window, figures, exclusions, uptimes, knownSince }: GapLedger) {
  const { n, usersFirst, officialFirst, officialOnly, crowdOnly, medianLagMinutes, grade } = figures;
  return {
    window,
    n,
    usersFirst,
    officialFirst,
    officialOnly,
    crowdOnly,
    medianLagMinutes,
    meanCountedMinutes: figures.meanCountedMinutes,
    grade,
    rule: { unacknowledgedMinutes, officialFirstMinutes: 0, fewestForGrade: minForGrade },
    exclusions,
    uptimes,
    knownSince,
  };
}

const count = z.int();
const uptime = z.number().min(0).max(1).nullable();

/** The schema of `/api/v1/gap`. */
export const gapLedgerSchema = z
  .object({
    window: z.enum(["30d", "90d", "365d"]),
    n: count.meta({ description: "Number of outages that count toward the grade." }),
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
      merged: count.meta({ description: "Merged into an earlier outage by a moderator." }),
      withdrawn: count.meta({
        description: "Based on reports that moderators removed. See /api/v1/removals.",
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
