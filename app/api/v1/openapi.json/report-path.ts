import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { challengeAnswerSchema, challengeSchema } from "@/lib/crowd/reports/proof-schema";
import { reportSchema } from "@/lib/crowd/reports/schema";
import { problemSchema } from "@/lib/platform/http/response-schemas";
import { reportResponseSchema } from "@/lib/views/api/report-response";
import { problems, rateLimitHeaderDocs } from "./responses";

const { "404": _, ...refusals } = problems;

const examples = {
  parts: {
    summary: "An error by surface, model and symptom",
    value: { surface: "claude-code", model: "opus-5-5", symptom: "http-529" },
  },
  pasted: {
    summary: "A pasted error message",
    value: {
      text: 'API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}',
    },
  },
  works: { summary: "It works for me", value: { surface: "claude-web", works: true } },
};

const answered = (description: string) => ({
  description,
  headers: rateLimitHeaderDocs,
  content: { "application/json": { schema: reportResponseSchema } },
});

const proofNeeded = problemSchema
  .extend({
    type: z.url().meta({ description: "Ends in `/problems/proof-needed`." }),
    fault: z
      .enum(["missing", "wrong", "expired", "spent"])
      .meta({ description: "What is wrong with the proof that you sent." }),
    of: z.enum(["network", "everyone"]).meta({ description: "Who must send a proof." }),
    until: z.iso
      .datetime()
      .meta({ description: "When the requirement ends. It may end earlier, and we may extend it." }),
    challenge: challengeSchema,
  })
  .meta({ id: "ProofNeeded" });

const proofParams = z.object({
  Proof: z.string().optional().meta({
    description:
      "Only while we require it. Base64 of a JSON object with the `challenge` as you received it, and a `solution` with the `counter` that you found and the `derivedKey` in hexadecimal. Valid once.",
  }),
});

/** Sending a report, and the challenge for a proof of work. */
export const reportPath: ZodOpenApiPathsObject = {
  "/api/v1/challenge": {
    get: {
      operationId: "readChallenge",
      tags: ["report"],
      summary: "Get a challenge, and whether your reports need a proof of work now.",
      description:
        "The proof of work is ALTCHA (PBKDF2/SHA-256). ALTCHA’s libraries can solve it. The 403 response to a report also includes a challenge, so this request is optional.",
      responses: {
        "200": {
          description: "A challenge for you only.",
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
        "Each reporter counts once per 30 minutes for each surface and model. A late report says when the failure happened, and counts for that minute. If you send a report again with the same ID, it counts once. We remove keys, tokens, addresses and IDs from a pasted error before we store anything.",
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
        "200": answered("We already counted you here in the last 30 minutes. We updated the symptom."),
        ...refusals,
        "403": {
          description:
            "A report needs a proof of work now, because too many reports are coming from your network, or because a moderator requires a proof from everyone. Solve the challenge and send the report again.",
          content: { "application/problem+json": { schema: proofNeeded } },
        },
        "503": {
          ...refusals["503"],
          description:
            "We could not store the report. If `type` ends in `/problems/intake-paused`, a moderator paused reports from this source. See `source`, `until` and `why`.",
        },
      },
    },
  },
};
