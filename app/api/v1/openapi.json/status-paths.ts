import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { catalogSchema } from "@/lib/catalog/catalog-schema";
import { healthSchema } from "@/lib/server/health/health";
import { gapLedgerSchema } from "@/lib/views/api/gap-response";
import { heatmapSchema, statusSchema, timelineSchema } from "@/lib/views/api/status-response";
import { gapQuery, heatmapQuery, timelineQuery } from "@/lib/views/record/query";
import { cachedJson, problems } from "./responses";

const { "400": badRequest, "500": failure, "503": notNow } = problems;
const failures = { "500": failure, "503": notNow };

const heatmapParams = heatmapQuery.extend({
  window: heatmapQuery.shape.window.meta({ examples: ["2h"] }),
});
const timelineParams = timelineQuery.extend({
  window: timelineQuery.shape.window.meta({ examples: ["7d"] }),
  surface: timelineQuery.shape.surface.meta({ examples: ["claude-code"] }),
  model: timelineQuery.shape.model.meta({ examples: ["opus-5-5"] }),
});
const gapParams = gapQuery.extend({ window: gapQuery.shape.window.meta({ examples: ["90d"] }) });

/** The current status, and data over a period of time. */
export const statusPaths: ZodOpenApiPathsObject = {
  "/api/v1/status": {
    get: {
      operationId: "readStatus",
      tags: ["read"],
      summary:
        "Get the verdict, the gap, the status page’s summary, and the state of every surface and model.",
      responses: { ...cachedJson("The status.", statusSchema), ...failures },
    },
  },
  "/api/v1/heatmap": {
    get: {
      operationId: "readHeatmap",
      tags: ["read"],
      summary: "Get reports and the normal number, by surface and model.",
      requestParams: { query: heatmapParams },
      responses: { ...cachedJson("The heatmap.", heatmapSchema), "400": badRequest, ...failures },
    },
  },
  "/api/v1/timeline": {
    get: {
      operationId: "readTimeline",
      tags: ["read"],
      summary: "Get reports and the normal number over time, with outages and incidents.",
      requestParams: { query: timelineParams },
      responses: { ...cachedJson("The timeline.", timelineSchema), "400": badRequest, ...failures },
    },
  },
  "/api/v1/gap": {
    get: {
      operationId: "readGap",
      tags: ["read"],
      summary: "Get who was first, the median lag, the grade, and the uptimes of each surface.",
      requestParams: { query: gapParams },
      responses: { ...cachedJson("The figures.", gapLedgerSchema), "400": badRequest, ...failures },
    },
  },
  "/api/v1/catalog": {
    get: {
      operationId: "readCatalog",
      tags: ["read"],
      summary: "List surfaces, models and symptoms with their IDs and meanings.",
      responses: { ...cachedJson("The catalog.", catalogSchema), "500": failure },
    },
  },
  "/api/v1/openapi.json": {
    get: {
      operationId: "readOpenApi",
      tags: ["read"],
      summary: "Get this document.",
      responses: { ...cachedJson("OpenAPI 3.1.", z.looseObject({ openapi: z.string() })), "500": failure },
    },
  },
  "/api/health": {
    get: {
      operationId: "readHealth",
      tags: ["read"],
      summary: "Check whether this site works.",
      responses: {
        "200": { description: "The site works.", content: { "application/json": { schema: healthSchema } } },
        "500": failure,
        "503": {
          description: "The site does not work. The body says which part fails.",
          content: { "application/json": { schema: healthSchema } },
        },
      },
    },
  },
};

const stream = z.string().meta({
  description:
    "`event: status` has the data of `/api/v1/status`. We send it at once and after each change. `event: fresh` means that only the time changed. We send a comment every 15 seconds. `id` is the version.",
});

/** The stream of server-sent events. */
export const livePath: ZodOpenApiPathsObject = {
  "/api/v1/live": {
    get: {
      operationId: "followStatus",
      tags: ["read"],
      summary: "Get the status as server-sent events, after each change.",
      requestParams: {
        header: z.object({
          "Last-Event-ID": z
            .string()
            .optional()
            .meta({ description: "The last `id` that you received. We do not send the same status again." }),
        }),
      },
      responses: {
        "200": {
          description: "The stream. It continues until you close it.",
          content: { "text/event-stream": { schema: stream } },
        },
        "500": problems["500"],
        "503": problems["503"],
      },
    },
  },
};
