import { z } from "zod";
import type { ReportAnswer } from "./report-answer";
import { verdictSchema } from "./status-schema";

/** The answer to an accepted report. */
export const reportAnswerSchema = z
  .object({
    id: z.string(),
    counted: z.boolean().meta({ description: "False when you were counted here within 30 minutes." }),
    surface: z.string(),
    model: z.string(),
    symptom: z.string().nullable(),
    guessed: z
      .array(z.string())
      .meta({ description: "Which of surface, model and symptom were guessed from a pasted error." }),
    people: z
      .object({ cell: z.int(), all: z.int() })
      .meta({ description: "Unique people in 30 minutes, with you." }),
    verdict: verdictSchema.nullable(),
    advice: z
      .object({
        means: z.string(),
        fault: z.enum(["theirs", "yours", "unknown"]),
        program: z.string(),
        person: z.string(),
      })
      .nullable()
      .meta({ description: "What the symptom means and what to do; null for a works-for-me vote." }),
    links: z.object({ status: z.url(), outage: z.url().nullable() }),
  })
  .meta({ id: "ReportAnswer" }) satisfies z.ZodType<ReportAnswer>;
