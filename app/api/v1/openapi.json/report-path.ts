import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { challengeAnswerSchema, challengeSchema } from "@/lib/crowd/reports/proof-schema";
import { reportSchema } from "@/lib/crowd/reports/schema";
import { problemSchema } from "@/lib/platform/http/problem-schema";
import { reportAnswerSchema } from "@/lib/views/api/report-answer-schema";
import { problems, rateLimitHeaderDocs } from "./responses";

const { "404": _, ...refusals } = problems;

const examples = {
  parts: {
    summary: "An error, by its parts",
    value: { surface: "claude-code", model: "opus-5-5", symptom: "http-529" },
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

const proofNeeded = problemSchema
  .extend({
    type: z.url().meta({ description: "Ends in `/problems/proof-needed`." }),
    fault: z
      .enum(["missing", "wrong", "expired", "spent"])
      .meta({ description: "What was wrong with the proof that came." }),
    of: z.enum(["network", "everyone"]).meta({ description: "Of whom a proof is demanded." }),
    until: z.iso.datetime().meta({ description: "The demand may be prolonged, and end before." }),
    challenge: challengeSchema,
  })
  .meta({ id: "ProofNeeded" });

const proofParams = z.object({
  Proof: z.string().optional().meta({
    description:
      "Only while it is demanded: base64 of JSON with the `challenge` as it came, and the `solution` with the `counter` that was found and the `derivedKey` in hexadecimal. Good once.",
  }),
});

/** Sending a report, and what is to be solved before while somebody floods us. */
export const reportPath: ZodOpenApiPathsObject = {
  "/api/v1/challenge": {
    get: {
      operationId: "readChallenge",
      tags: ["report"],
      summary: "A challenge to solve, and whether a report of yours needs it now.",
      description:
        "Proof of work by ALTCHA (PBKDF2/SHA-256), which its libraries solve. The 403 of a report has one as well, so nobody needs to ask here first.",
      responses: {
        "200": {
          description: "A challenge that nobody else got.",
          content: { "application/json": { schema: challengeAnswerSchema } },
        },
        "500": refusals["500"],
        "503": refusals["503"],
      },
    },
  },
  "/api/v1/reports": {
    post: {
      operationId: "report",
      tags: ["report"],
      summary: "Report an error, or that it works for you.",
      description:
        "One reporter counts once in 30 minutes in each place. A late report says when it happened, and counts in that minute; one that is sent again with its id counts once. Keys, tokens, addresses and ids are taken out of a pasted error before anything is kept.",
      requestParams: { header: proofParams },
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
        "403": {
          description:
            "Each report from your network needs a proof of work because reports flood in from there, or a moderator asks it of everyone. Solve the challenge and send the report again.",
          content: { "application/problem+json": { schema: proofNeeded } },
        },
        "503": {
          ...refusals["503"],
          description:
            "It could not be stored; or (`type` ends in `/problems/intake-paused`) a moderator paused reports of your kind: `source`, `until` and `why` tell more.",
        },
      },
    },
  },
};
