import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { incidentListSchema, incidentRecordSchema } from "@/lib/official/record/incident-schema";
import { outageListSchema, outageRecordSchema } from "@/lib/views/api/outage-schema";
import { removalListSchema } from "@/lib/views/api/removal-schema";
import { incidentsQuery, outagesQuery, removalsQuery } from "@/lib/views/record/query";
import { cachedJson, problems } from "./responses";

const { "400": badRequest, "404": unknown, "500": failure, "503": notNow } = problems;
const failures = { "500": failure, "503": notNow };

const limit = outagesQuery.shape.limit.meta({
  examples: [10],
  override: { type: "integer", minimum: 1, maximum: 100, default: 50 },
});
const outageParams = outagesQuery.extend({
  limit,
  before: outagesQuery.shape.before.meta({
    description: "The `next` of the page before: older ones than this are listed.",
    examples: ["20260406-1432"],
  }),
});
const incidentParams = incidentsQuery.extend({
  limit,
  before: incidentsQuery.shape.before.meta({
    description: "The `next` of the page before: older ones than this are listed.",
  }),
  surface: incidentsQuery.shape.surface.meta({ examples: ["claude-code"] }),
  model: incidentsQuery.shape.model.meta({ examples: ["opus-5-5"] }),
});

const removalParams = removalsQuery.extend({
  limit,
  before: removalsQuery.shape.before.meta({
    description: "The `next` of the page before: older ones than this are listed.",
  }),
});

const idParam = (example: string) => ({
  path: z.object({ id: z.string().meta({ examples: [example] }) }),
});

/** The records: our outages, and the official incidents as we saw them. */
export const recordPaths: ZodOpenApiPathsObject = {
  "/api/v1/outages": {
    get: {
      operationId: "listOutages",
      tags: ["records"],
      summary: "Outages by users’ reports, newest first, each beside what the official page posted.",
      requestParams: { query: outageParams },
      responses: { ...cachedJson("A page of outages.", outageListSchema), "400": badRequest, ...failures },
    },
  },
  "/api/v1/outages/{id}": {
    get: {
      operationId: "readOutage",
      tags: ["records"],
      summary: "One outage with its evidence.",
      requestParams: idParam("20260406-1432"),
      responses: { ...cachedJson("The outage.", outageRecordSchema), "404": unknown, ...failures },
    },
  },
  "/api/v1/removals": {
    get: {
      operationId: "listRemovals",
      tags: ["records"],
      summary:
        "Reports that moderators removed, newest first: how many, of which time, why, and what followed.",
      requestParams: { query: removalParams },
      responses: { ...cachedJson("A page of removals.", removalListSchema), "400": badRequest, ...failures },
    },
  },
  "/api/v1/incidents": {
    get: {
      operationId: "listIncidents",
      tags: ["records"],
      summary: "The official record as we saw it, newest first, with its four times.",
      requestParams: { query: incidentParams },
      responses: {
        ...cachedJson("A page of incidents.", incidentListSchema),
        "400": badRequest,
        ...failures,
      },
    },
  },
  "/api/v1/incidents/{id}": {
    get: {
      operationId: "readIncident",
      tags: ["records"],
      summary: "One official incident with its posts and the edits that we saw.",
      requestParams: idParam("kc3yvz8hdqkm"),
      responses: { ...cachedJson("The incident.", incidentRecordSchema), "404": unknown, ...failures },
    },
  },
};
