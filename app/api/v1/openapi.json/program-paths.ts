import type { ZodOpenApiPathsObject } from "zod-openapi";
import { storedResponseSchema } from "@/lib/crowd/observations/response";
import { observationsSchema } from "@/lib/crowd/observations/schema";
import { successQuery } from "@/lib/crowd/observations/success-query";
import { successSchema } from "@/lib/crowd/observations/success-schema";
import { cachedJson, problems, rateLimitHeaderDocs } from "./responses";

const { "400": badRequest, "500": failure, "503": notNow } = problems;

const challenge = {
  "WWW-Authenticate": {
    description: "What is wrong with the key, as in RFC 6750.",
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

/** Observations that programs send with a key, and success rates as programs see them. */
export const programPaths: ZodOpenApiPathsObject = {
  "/api/v1/observations": {
    post: {
      operationId: "sendObservations",
      tags: ["programs"],
      summary: "Send how many of a program’s calls succeeded and failed, by surface, model and period.",
      description:
        "Each account counts once, however many keys it has. For each surface and model, the latest observation of a key replaces its earlier ones for the same time. Sending the same period again replaces it and never adds to it. If a new period overlaps an older one, we keep the part of the older period outside the overlap. We assume that calls are spread evenly over their period. Leave out errors that you caused, such as 400 and 401. We store either the whole list or nothing.",
      security: [{ key: [] }],
      requestBody: {
        required: true,
        description: "One observation, or a list of 1 to 100. At most 64 KiB and 1,440 minutes in total.",
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
          content: { "application/json": { schema: storedResponseSchema } },
        },
        "400": badRequest,
        "401": {
          ...badRequest,
          description: "The key is missing, unknown or revoked.",
          headers: challenge,
        },
        "403": {
          ...badRequest,
          description: "The key lacks the permission to send observations.",
          headers: challenge,
        },
        "413": { ...badRequest, description: "The body is over 64 KiB." },
        "415": { ...badRequest, description: "The body is not JSON in UTF-8." },
        "429": {
          ...problems["429"],
          description: "Too many requests with this key, or too many minutes from its account.",
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
      summary: "Get success rates and latency as programs see them. We never mix them with user reports.",
      requestParams: { query: successParams },
      responses: {
        ...cachedJson("Success rates as programs see them.", successSchema),
        "400": badRequest,
        "500": failure,
        "503": notNow,
      },
    },
  },
};
