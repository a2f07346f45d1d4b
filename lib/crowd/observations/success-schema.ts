import { z } from "zod";
import { isoTime } from "@/lib/platform/http/response-schemas";
import { figureRules } from "./figure";
import type { Success } from "./read-success";

const state = z.enum(["told", "too-few-programs", "too-few-calls"]).meta({
  description: `Whether there is enough data. Shares need ${figureRules.minAccounts} accounts with keys of at least ${figureRules.minCallsOfKey} calls each, and ${figureRules.minCalls} calls together.`,
});
const share = z.number().min(0).max(1).nullable();
const keys = z.int().meta({ description: "Keys with enough calls." });
const calls = z
  .int()
  .nullable()
  .meta({ description: "All calls of these keys. Null while there are too few programs." });
const duration = z.int().nullable().meta({
  description: "The median over the keys of what each measured for successful calls, in milliseconds.",
});

const figureFields = {
  state,
  keys,
  accounts: z.int().meta({ description: "Accounts that own these keys. Each account counts once." }),
  calls,
  ratio: share.meta({
    description: "The median success rate of the keys.",
  }),
  low: share.meta({ description: "A quarter of the keys saw this success rate or less." }),
  high: share.meta({ description: "A quarter of the keys saw this success rate or more." }),
  callsRatio: share.meta({
    description: "The success rate of all calls together, so a key with more calls has more weight.",
  }),
  p50Ms: duration,
  p95Ms: duration,
};

const figure = z.object(figureFields).meta({ id: "SuccessFigure" });

/** The response body of `/api/v1/success`. */
export const successSchema = z
  .object({
    window: z.enum(["30m", "2h", "24h"]),
    surface: z.string().nullable(),
    model: z.string().nullable(),
    computedAt: isoTime,
    heardAt: isoTime.nullable().meta({ description: "The latest end of a period that any key sent." }),
    figure,
    step: z.int().meta({ description: "Minutes between points." }),
    points: z.array(
      z.object({ at: isoTime, state, ratio: share, keys, calls, p50Ms: duration, p95Ms: duration }),
    ),
    errors: z.array(
      z.object({
        symptom: z.string(),
        keys: z.int(),
        calls: z.int(),
        share: z.number().meta({ description: "The mean over the keys of its share of calls." }),
      }),
    ),
    surfaces: z.array(z.object({ surface: z.string(), ...figureFields })),
    models: z.array(z.object({ model: z.string(), ...figureFields })),
    cells: z.array(z.object({ surface: z.string(), model: z.string(), ...figureFields })),
  })
  .meta({
    id: "Success",
    description:
      "Success as programs see it. We never add it to people’s reports, and detection does not use it.",
  }) satisfies z.ZodType<Success>;
