import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { incidentListSchema, incidentRecordSchema } from "@/lib/official/record/incident-schema";
import { outageListSchema, outageRecordSchema, removalListSchema } from "@/lib/views/api/record-schemas";
import { receiptMadeSchema, receiptSchema } from "@/lib/views/receipts/receipt";
import { receiptRequestSchema } from "@/lib/views/receipts/request";
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
    description: "`next` of the previous page. We then list only older entries.",
    examples: ["20260406-1432"],
  }),
});
const incidentParams = incidentsQuery.extend({
  limit,
  before: incidentsQuery.shape.before.meta({
    description: "`next` of the previous page. We then list only older entries.",
  }),
  surface: incidentsQuery.shape.surface.meta({ examples: ["claude-code"] }),
  model: incidentsQuery.shape.model.meta({ examples: ["opus-5-5"] }),
});

const removalParams = removalsQuery.extend({
  limit,
  before: removalsQuery.shape.before.meta({
    description: "`next` of the previous page. We then list only older entries.",
  }),
});

const idParam = (example: string) => ({
  path: z.object({ id: z.string().meta({ examples: [example] }) }),
});

/** Outages, official incidents and removals. */
export const recordPaths: ZodOpenApiPathsObject = {
  "/api/v1/outages": {
    get: {
      operationId: "listOutages",
      tags: ["records"],
      summary: "List outages that users reported, newest first, each with what the status page posted.",
      requestParams: { query: outageParams },
      responses: { ...cachedJson("A page of outages.", outageListSchema), "400": badRequest, ...failures },
    },
  },
  "/api/v1/outages/{id}": {
    get: {
      operationId: "readOutage",
      tags: ["records"],
      summary: "Get one outage with its evidence.",
      requestParams: idParam("20260406-1432"),
      responses: { ...cachedJson("The outage.", outageRecordSchema), "404": unknown, ...failures },
    },
  },
  "/api/v1/removals": {
    get: {
      operationId: "listRemovals",
      tags: ["records"],
      summary:
        "List the reports that moderators removed, newest first: how many, when, why, and with what effect.",
      requestParams: { query: removalParams },
      responses: { ...cachedJson("A page of removals.", removalListSchema), "400": badRequest, ...failures },
    },
  },
  "/api/v1/incidents": {
    get: {
      operationId: "listIncidents",
      tags: ["records"],
      summary: "List official incidents as we saw them, newest first, each with its four times.",
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
      summary: "Get one official incident with its updates and the edits that we saw.",
      requestParams: idParam("kc3yvz8hdqkm"),
      responses: { ...cachedJson("The incident.", incidentRecordSchema), "404": unknown, ...failures },
    },
  },
};

/** Receipts: the outage minutes in a period, stored permanently. */
export const receiptPaths: ZodOpenApiPathsObject = {
  "/api/v1/receipt": {
    post: {
      operationId: "makeReceipt",
      tags: ["records"],
      summary: "Create a receipt: the outage minutes in a period, according to users and to the status page.",
      description:
        "We keep a receipt forever and never change it. The same request with the same result has the same ID. Send `window`, or `from` and `to`. We store nothing about you. You can create at most 20 receipts per hour from one network address.",
      requestBody: { required: true, content: { "application/json": { schema: receiptRequestSchema } } },
      responses: {
        "201": {
          description: "Created, or it already existed.",
          content: { "application/json": { schema: receiptMadeSchema } },
        },
        "400": problems["400"],
        "413": problems["413"],
        "415": problems["415"],
        "429": {
          ...problems["429"],
          description: "Too many receipts from your network, or on this site as a whole.",
        },
        "500": problems["500"],
        "503": problems["503"],
      },
    },
  },
  "/api/v1/receipt/{id}": {
    get: {
      operationId: "readReceipt",
      tags: ["records"],
      summary: "Get a receipt. Also available as /receipt/{id}/minutes.csv and records.csv.",
      requestParams: {
        path: z.object({ id: z.string().meta({ examples: ["Hk3sV0c7bXyq2TnJp4uRaw"] }) }),
      },
      responses: {
        ...cachedJson("The receipt.", receiptSchema),
        "404": problems["404"],
        "500": problems["500"],
        "503": problems["503"],
      },
    },
  },
};
