import type { ZodOpenApiPathsObject } from "zod-openapi";
import { successQuery } from "@/lib/crowd/observations/query";
import { observationsSchema } from "@/lib/crowd/observations/schema";
import { successSchema } from "@/lib/crowd/observations/success-schema";
import { storedAnswerSchema } from "@/lib/crowd/observations/taken-answer";
import { cachedJson, problems, rateLimitHeaderDocs } from "./responses";

const { "400": badRequest, "500": failure, "503": notNow } = problems;

const challenge = {
  "WWW-Authenticate": {
    description: "RFC 6750: what is wrong with it.",
    schema: { type: "string" as const },
  },
};

const example = {
  surface: "claude-api",
  model: "opus-5-5",
  from: "2026-04-06T14:32:00Z",
  to: "2026-04-06T14:33:00Z",
  ok: 400,
  errors: { "http-529": 12 },
  p50Ms: 900,
  p95Ms: 4200,
};

const successParams = successQuery.extend({
  window: successQuery.shape.window.meta({ examples: ["2h"] }),
  surface: successQuery.shape.surface.meta({ examples: ["claude-api"] }),
  model: successQuery.shape.model.meta({ examples: ["opus-5-5"] }),
});

/** What programs send with a key, and success as they see it. */
export const programPaths: ZodOpenApiPathsObject = {
  "/api/v1/observations": {
    post: {
      operationId: "sendObservations",
      tags: ["programs"],
      summary: "Tell how many of a program’s calls succeeded and failed, by surface, model and period.",
      description:
        "One key is one reporter, whatever it sends. Of each moment of a surface and model a key’s last word holds: the same period sent again replaces and never adds, and of an older period that a new one overlaps only what lies beside it stays. Calls are taken to be spread evenly over their period. Leave out what is your own fault, such as 400 and 401. All of a list is stored, or nothing.",
      security: [{ key: [] }],
      requestBody: {
        required: true,
        description: "One observation, or a list of 1 to 100; at most 64 KiB and 1,440 minutes together.",
        content: {
          "application/json": {
            schema: observationsSchema,
            examples: {
              one: { summary: "One observation", value: example },
              list: { summary: "Several", value: [example, { ...example, model: "sonnet-5-5" }] },
            },
          },
        },
      },
      responses: {
        "201": {
          description: "Stored.",
          headers: rateLimitHeaderDocs,
          content: { "application/json": { schema: storedAnswerSchema } },
        },
        "400": badRequest,
        "401": {
          ...badRequest,
          description: "No key, or one that is not known or was revoked.",
          headers: challenge,
        },
        "403": { ...badRequest, description: "The key may not send observations.", headers: challenge },
        "413": { ...badRequest, description: "The body is over 64 KiB." },
        "415": { ...badRequest, description: "The body is not JSON in UTF-8." },
        "429": {
          ...problems["429"],
          description: "Too many requests with this key, or minutes told of by the keys of its account.",
        },
        "500": failure,
        "503": notNow,
      },
    },
  },
  "/api/v1/success": {
    get: {
      operationId: "readSuccess",
      tags: ["programs"],
      summary: "Success and latency as programs see them. Never mixed into people’s counts.",
      requestParams: { query: successParams },
      responses: {
        ...cachedJson("Success as programs see it.", successSchema),
        "400": badRequest,
        "500": failure,
        "503": notNow,
      },
    },
  },
};
