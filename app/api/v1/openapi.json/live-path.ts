import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { problems } from "./responses";

const stream = z.string().meta({
  description:
    "`event: status` with the data of `/api/v1/status` at once and whenever something changed; `event: fresh` when only the time did; a comment every 15 s. `id` is the version.",
});

/** The stream of server-sent events. */
export const livePath: ZodOpenApiPathsObject = {
  "/api/v1/live": {
    get: {
      operationId: "followStatus",
      tags: ["read"],
      summary: "The status as server-sent events, whenever it changes.",
      requestParams: {
        header: z.object({
          "Last-Event-ID": z
            .string()
            .optional()
            .meta({ description: "The last `id` that you have: the same status is not sent again." }),
        }),
      },
      responses: {
        "200": {
          description: "The stream; it goes on until you close it.",
          content: { "text/event-stream": { schema: stream } },
        },
        "500": problems["500"],
        "503": problems["503"],
      },
    },
  },
};
