import type { ZodOpenApiPathsObject } from "zod-openapi";
import { reportSchema } from "@/lib/reports/schema";
import { reportAnswerSchema } from "@/lib/status/report-answer-schema";
import { problems, rateLimitHeaderDocs } from "./responses";

const { "404": _, ...refusals } = problems;

const examples = {
  parts: {
    summary: "An error, by its parts",
    value: { surface: "claude-code", model: "opus-5", symptom: "http-529" },
  },
  pasted: {
    summary: "An error, as it was shown",
    value: {
      text: 'API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}',
    },
  },
  works: { summary: "It works for me", value: { surface: "claude-web", works: true } },
};

const answered = (description: string) => ({
  description,
  headers: rateLimitHeaderDocs,
  content: { "application/json": { schema: reportAnswerSchema } },
});

/** Sending a report. */
export const reportPath: ZodOpenApiPathsObject = {
  "/api/v1/reports": {
    post: {
      operationId: "report",
      tags: ["report"],
      summary: "Report an error, or that it works for you.",
      description:
        "One reporter counts once in 30 minutes in each place. Keys, tokens, addresses and ids are taken out of a pasted error before anything is kept.",
      requestBody: {
        required: true,
        description: "At most 8 KiB.",
        content: {
          "application/json": { schema: reportSchema, examples },
          "application/x-www-form-urlencoded": {
            schema: reportSchema,
            examples: { parts: examples.parts, works: examples.works },
          },
        },
      },
      responses: {
        "201": answered("Counted."),
        "200": answered("You were counted here within 30 minutes; the symptom is refined."),
        ...refusals,
      },
    },
  },
};
