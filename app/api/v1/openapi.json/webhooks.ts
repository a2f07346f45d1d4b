import type { ZodOpenApiPathItemObject } from "zod-openapi";
import { messageExamples } from "@/lib/alerts/message-examples";
import { typeWords, webhookSchema, webhookTypes } from "@/lib/alerts/webhook-schema";
import { webhookBody } from "@/lib/alerts/write-webhook";

const text = (description: string) => ({ description, schema: { type: "string" as const } });
const header = (name: string, description: string) => ({
  in: "header" as const,
  name,
  required: true,
  ...text(description),
});

const parameters = [
  header("webhook-id", "Names the message and never changes: of two with the same id, drop the second."),
  header("webhook-timestamp", "When this attempt was made, in seconds since 1970."),
  header("webhook-signature", "Of Standard Webhooks: `v1,` and base64; several between blanks."),
];

/** What is posted to a webhook, by type; `/docs/webhooks` tells how it is verified. */
export const openApiWebhooks = (publicUrl: string): Record<string, ZodOpenApiPathItemObject> =>
  Object.fromEntries(
    webhookTypes.map((type) => [
      type,
      {
        post: {
          operationId: `webhook ${type}`.replace(/[ .](\w)/g, (_, letter: string) => letter.toUpperCase()),
          tags: ["webhooks"],
          summary: typeWords[type],
          parameters,
          requestBody: {
            required: true,
            content: {
              "application/json": {
                schema: webhookSchema(type),
                examples: {
                  example: {
                    value: messageExamples(publicUrl)
                      .filter((message) => message.type === type)
                      .map((message): unknown => JSON.parse(webhookBody(message)))[0],
                  },
                },
              },
            },
          },
          responses: {
            "2XX": { description: "Taken." },
            "410": { description: "No more, please: the webhook is stopped." },
            default: { description: "Tried again for a day. Redirects are not followed." },
          },
        },
      },
    ]),
  );
