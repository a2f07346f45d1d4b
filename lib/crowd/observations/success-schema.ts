import { z } from "zod";
import { isoTime } from "@/lib/platform/http/iso-time";
import { figureRules } from "./figure";
import type { Success } from "./read-success";

const state = z.enum(["told", "too-few-programs", "too-few-calls"]).meta({
  description: `Shares are given when it is told: from keys of ${figureRules.minAccounts} accounts or more, each with ${figureRules.minCallsOfKey} calls or more, and ${figureRules.minCalls} calls together.`,
});
const share = z.number().min(0).max(1).nullable();
const keys = z.int().meta({ description: "Keys with enough calls. One key is one reporter." });
const calls = z
  .int()
  .nullable()
  .meta({ description: "All calls of these keys; null while there are too few programs." });
const duration = z
  .int()
  .nullable()
  .meta({ description: "Milliseconds: the median over the keys of what each told of calls that succeeded." });

const figureFields = {
  state,
  keys,
  accounts: z.int().meta({ description: "Accounts of these keys; those of one account share one vote." }),
  calls,
  ratio: share.meta({
    description: "The median over the keys of each key’s own share of calls that succeeded.",
  }),
  low: share.meta({ description: "A quarter of the keys saw this share or less." }),
  high: share.meta({ description: "A quarter of the keys saw this share or more." }),
  callsRatio: share.meta({
    description: "Of all calls together, in which a key weighs as much as it calls.",
  }),
  p50Ms: duration,
  p95Ms: duration,
};

const figure = z.object(figureFields).meta({ id: "SuccessFigure" });

/** The answer of `/api/v1/success`. */
export const successSchema = z
  .object({
    window: z.enum(["30m", "2h", "24h"]),
    surface: z.string().nullable(),
    model: z.string().nullable(),
    computedAt: isoTime,
    heardAt: isoTime.nullable().meta({ description: "The latest end of a period that any key told of." }),
    figure,
    step: z.int().meta({ description: "Minutes from one point to the next." }),
    points: z.array(
      z.object({ at: isoTime, state, ratio: share, keys, calls, p50Ms: duration, p95Ms: duration }),
    ),
    errors: z.array(
      z.object({
        symptom: z.string(),
        keys: z.int(),
        calls: z.int(),
        share: z.number().meta({ description: "Of calls, in the mean over the keys." }),
      }),
    ),
    surfaces: z.array(z.object({ surface: z.string(), ...figureFields })),
    models: z.array(z.object({ model: z.string(), ...figureFields })),
    cells: z.array(z.object({ surface: z.string(), model: z.string(), ...figureFields })),
  })
  .meta({
    id: "Success",
    description: "Success as programs see it. Never mixed into people’s counts, and no input of detection.",
  }) satisfies z.ZodType<Success>;
