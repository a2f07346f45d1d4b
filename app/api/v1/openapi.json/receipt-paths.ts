import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { askSchema } from "@/lib/views/receipts/parse-request";
import { receiptMadeSchema, receiptSchema } from "@/lib/views/receipts/receipt-schema";
import { cachedJson, problems } from "./responses";

/** Receipts: the minutes of a window, kept as they were answered. */
export const receiptPaths: ZodOpenApiPathsObject = {
  "/api/v1/receipt": {
    post: {
      operationId: "makeReceipt",
      tags: ["records"],
      summary: "Makes a receipt: the minutes of outage of a window, by users and by the official record.",
      description:
        "It is kept for ever as it was answered; the same answer to the same question has the same id. Give `window`, or `from` and `to`. Nothing of who asks is kept. At most 20 an hour from one network address.",
      requestBody: { required: true, content: { "application/json": { schema: askSchema } } },
      responses: {
        "201": {
          description: "Made, or made before.",
          content: { "application/json": { schema: receiptMadeSchema } },
        },
        "400": problems["400"],
        "413": problems["413"],
        "415": problems["415"],
        "429": { ...problems["429"], description: "Too many receipts from here, or in all." },
        "500": problems["500"],
        "503": problems["503"],
      },
    },
  },
  "/api/v1/receipt/{id}": {
    get: {
      operationId: "readReceipt",
      tags: ["records"],
      summary: "A receipt as it was answered. Also as /receipt/{id}/minutes.csv and records.csv.",
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
