import { createDocument } from "zod-openapi";
import { livePath } from "./live-path";
import { programPaths } from "./program-paths";
import { receiptPaths } from "./receipt-paths";
import { recordPaths } from "./record-paths";
import { reportPath } from "./report-path";
import { statusPaths } from "./status-paths";
import { openApiWebhooks } from "./webhooks";

/** The OpenAPI 3.1 document of the API at this address, from the schemas that check requests and answers. */
export const openApiDocument = (publicUrl: string) =>
  createDocument(
    {
      openapi: "3.1.1",
      info: {
        title: "Not Just You",
        version: "1",
        description:
          "What people report of Claude, beside what the official page says. Unofficial. JSON in, JSON out, open to any origin; without a key, but for what programs send in bulk. Times are ISO 8601 UTC. An answer carries when it was computed and how old the official reading is; what is stale or unreadable is `unknown`. Fields may be added; ids, names and meanings stay.",
        license: { name: "MIT", identifier: "MIT" },
      },
      servers: [{ url: publicUrl }],
      tags: [
        { name: "report", description: "Say that it fails, or that it works." },
        { name: "read", description: "What users and the official page say now." },
        { name: "records", description: "Outages and official incidents." },
        { name: "webhooks", description: "What is posted to an address of yours; see `/docs/webhooks`." },
        { name: "programs", description: "Success ratios as programs see them." },
      ],
      // Nobody needs a key, but who sends observations.
      security: [],
      components: {
        securitySchemes: {
          key: { type: "http", scheme: "bearer", description: "A key from /account, which begins njy_." },
        },
      },
      paths: { ...reportPath, ...statusPaths, ...recordPaths, ...receiptPaths, ...programPaths, ...livePath },
      webhooks: openApiWebhooks(publicUrl),
    },
    {
      override: ({ jsonSchema, io }) => {
        // An answer may gain fields: a client must not be told to refuse them.
        if (io === "output" && jsonSchema.additionalProperties === false)
          delete jsonSchema.additionalProperties;
        // The format says it; the pattern would only be long.
        if (jsonSchema.format === "date-time") delete jsonSchema.pattern;
      },
    },
  );
