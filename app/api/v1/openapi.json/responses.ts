import type { z } from "zod";
import type { ZodOpenApiResponseObject } from "zod-openapi";
import { problemSchema } from "@/lib/platform/http/response-schemas";

const text = (description: string) => ({ description, schema: { type: "string" as const } });

/** `RateLimit-Policy` and `RateLimit` of draft-ietf-httpapi-ratelimit-headers. */
export const rateLimitHeaderDocs = {
  "RateLimit-Policy": text("Each limit by name: `q` requests per `w` seconds."),
  RateLimit: text("What is left of each limit: `r` requests, and `t` seconds until it resets."),
};

const retryAfter = {
  "Retry-After": { description: "Seconds to wait.", schema: { type: "integer" as const } },
};

const problem = (description: string, headers = {}): ZodOpenApiResponseObject => ({
  description,
  headers,
  content: { "application/problem+json": { schema: problemSchema } },
});

/** Problem details for each status that an operation may respond with. */
export const problems = {
  "400": problem("The request is not valid. See `errors` for what is wrong and what is allowed."),
  "404": problem("Nothing has this ID."),
  "413": problem("The body is over 8 KiB."),
  "415": problem("The body is neither JSON nor a form, or is not in UTF-8."),
  "429": problem("Too many reports from your network.", { ...rateLimitHeaderDocs, ...retryAfter }),
  "500": problem("Something went wrong on our side. We logged the error."),
  "503": problem(
    "We cannot answer right now. The server has just started, or our database is not available.",
    retryAfter,
  ),
} as const;

/** 200 with a JSON body of this schema, and 304 if the client already has it. */
export const cachedJson = (description: string, schema: z.ZodType) => ({
  "200": {
    description,
    headers: {
      ETag: text("Send it back as `If-None-Match`."),
      "Cache-Control": text("How many seconds a browser and a shared cache may keep the response."),
    },
    content: { "application/json": { schema } },
  },
  "304": { description: "The response has not changed." },
});
