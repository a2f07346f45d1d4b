import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { catalogSchema } from "@/lib/catalog/catalog-schema";
import { healthSchema } from "@/lib/server/health/health-schema";
import { gapLedgerSchema } from "@/lib/views/api/gap-schema";
import { heatmapSchema, statusSchema, timelineSchema } from "@/lib/views/api/status-schema";
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

/** What is told of now and of windows of time. */
export const statusPaths: ZodOpenApiPathsObject = {
  "/api/v1/status": {
    get: {
      operationId: "readStatus",
      tags: ["read"],
      summary: "The verdict, the gap, the official word, and every surface and model now.",
      responses: { ...cachedJson("The status.", statusSchema), ...failures },
    },
  },
  "/api/v1/heatmap": {
    get: {
      operationId: "readHeatmap",
      tags: ["read"],
      summary: "People and what is usual, by surface and model.",
      requestParams: { query: heatmapParams },
      responses: { ...cachedJson("The heatmap.", heatmapSchema), "400": badRequest, ...failures },
    },
  },
  "/api/v1/timeline": {
    get: {
      operationId: "readTimeline",
      tags: ["read"],
      summary: "People and what is usual over time, with outages and incidents.",
      requestParams: { query: timelineParams },
      responses: { ...cachedJson("The timeline.", timelineSchema), "400": badRequest, ...failures },
    },
  },
  "/api/v1/gap": {
    get: {
      operationId: "readGap",
      tags: ["read"],
      summary: "Who said it first, the median lag, the grade, and two uptimes of each surface.",
      requestParams: { query: gapParams },
      responses: { ...cachedJson("The figures.", gapLedgerSchema), "400": badRequest, ...failures },
    },
  },
  "/api/v1/catalog": {
    get: {
      operationId: "readCatalog",
      tags: ["read"],
      summary: "The ids of surfaces, models and symptoms, and what each symptom means.",
      responses: { ...cachedJson("The catalog.", catalogSchema), "500": failure },
    },
  },
  "/api/v1/openapi.json": {
    get: {
      operationId: "readOpenApi",
      tags: ["read"],
      summary: "This document.",
      responses: { ...cachedJson("OpenAPI 3.1.", z.looseObject({ openapi: z.string() })), "500": failure },
    },
  },
  "/api/health": {
    get: {
      operationId: "readHealth",
      tags: ["read"],
      summary: "Whether this site itself is well.",
      responses: {
        "200": { description: "It is.", content: { "application/json": { schema: healthSchema } } },
        "500": failure,
        "503": {
          description: "It is not, and which part fails.",
          content: { "application/json": { schema: healthSchema } },
        },
      },
    },
  },
};
