import { createDocument } from "zod-openapi";
import { programPaths } from "./program-paths";
import { receiptPaths, recordPaths } from "./record-paths";
import { reportPath } from "./report-path";
import { livePath, statusPaths } from "./status-paths";
import { openApiWebhooks } from "./webhooks";

/** The OpenAPI 3.1 document, built from the schemas that validate requests and responses. */
export const openApiDocument = (publicUrl: string) =>
  createDocument(
    {
      openapi: "3.1.1",
      info: {
        title: "Not Just You",
        version: "1",
        description:
          "User reports about Claude, next to the official status page. Unofficial. Requests and responses are JSON. Any origin may call the API. You need a key only to send observations from programs. Times are ISO 8601 in UTC. Responses say when we computed them and when we last read the status page. Stale or unreadable data is `unknown`. We may add fields, but we never change existing IDs, names or meanings.",
        license: { name: "MIT", identifier: "MIT" },
      },
      servers: [{ url: publicUrl }],
      tags: [
        { name: "report", description: "Report that something fails, or that it works." },
        { name: "read", description: "What users and the status page say now." },
        { name: "records", description: "Outages and official incidents." },
        { name: "webhooks", description: "What we post to your URL. See `/docs/webhooks`." },
        { name: "programs", description: "Success rates as programs see them." },
      ],
      // Only observations need a key.
      security: [],
      components: {
        securitySchemes: {
          key: { type: "http", scheme: "bearer", description: "A key from /account. It begins with `njy_`." },
        },
      },
      paths: { ...reportPath, ...statusPaths, ...recordPaths, ...receiptPaths, ...programPaths, ...livePath },
      webhooks: openApiWebhooks(publicUrl),
    },
    {
      override: ({ jsonSchema, io }) => {
        // A response may gain fields, so clients must not reject unknown ones.
        if (io === "output" && jsonSchema.additionalProperties === false)
          delete jsonSchema.additionalProperties;
        // The format is enough. The pattern would only make the document longer.
        if (jsonSchema.format === "date-time") delete jsonSchema.pattern;
      },
    },
  );
