import type { z } from "zod";
import type { ZodOpenApiResponseObject } from "zod-openapi";
import { problemSchema } from "@/lib/platform/http/problem-schema";

const text = (description: string) => ({ description, schema: { type: "string" as const } });

/** `RateLimit-Policy` and `RateLimit` of draft-ietf-httpapi-ratelimit-headers. */
export const rateLimitHeaderDocs = {
  "RateLimit-Policy": text("Each limit by name: `q` requests in `w` seconds."),
  RateLimit: text("What is left of each: `r` requests, `t` seconds until it is whole again."),
};

const retryAfter = {
  "Retry-After": { description: "Seconds to wait.", schema: { type: "integer" as const } },
};

const problem = (description: string, headers = {}): ZodOpenApiResponseObject => ({
  description,
  headers,
  content: { "application/problem+json": { schema: problemSchema } },
});

/** Every refusal and failure that an answer may be instead. */
export const problems = {
  "400": problem("Not understood; `errors` says what is wrong and what is allowed."),
  "404": problem("There is none with this id."),
  "413": problem("The body is over 8 KiB."),
  "415": problem("The body is neither JSON nor a form, or not in UTF-8."),
  "429": problem("Too many reports from here.", { ...rateLimitHeaderDocs, ...retryAfter }),
  "500": problem("Something failed on our side; it was logged."),
  "503": problem("We cannot answer now: just started, or our database does not answer.", retryAfter),
} as const;

/** 200 with a JSON body of this schema, and 304 for who has it already. */
export const cachedJson = (description: string, schema: z.ZodType) => ({
  "200": {
    description,
    headers: {
      ETag: text("Send it back as `If-None-Match`."),
      "Cache-Control": text("How long a browser and a shared cache may keep it, in seconds."),
    },
    content: { "application/json": { schema } },
  },
  "304": { description: "It is as you have it." },
});
