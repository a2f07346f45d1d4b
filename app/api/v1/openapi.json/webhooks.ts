import type { ZodOpenApiPathItemObject } from "zod-openapi";
import { webhookBody } from "@/lib/alerts/channels/webhook/channel";
import { webhookSchema, webhookTypes } from "@/lib/alerts/channels/webhook/docs";
import { messageTypes } from "@/lib/alerts/message";
import { messageExamples } from "@/lib/alerts/message-examples";

const text = (description: string) => ({ description, schema: { type: "string" as const } });
const header = (name: string, description: string) => ({
  in: "header" as const,
  name,
  required: true,
  ...text(description),
});

const parameters = [
  header("webhook-id", "The ID of the message. If you get the same ID twice, ignore the second message."),
  header("webhook-timestamp", "The time of this attempt, in seconds since 1970."),
  header(
    "webhook-signature",
    "A Standard Webhooks signature: `v1,` and base64. If there are several, spaces separate them.",
  ),
];

/** What we post to a webhook, by type. `/docs/webhooks` shows how to verify it. */
export const openApiWebhooks = (publicUrl: string): Record<string, ZodOpenApiPathItemObject> =>
  Object.fromEntries(
    webhookTypes.map((type) => [
      type,
      {
        post: {
          operationId: `webhook ${type}`.replace(/[ .](\w)/g, (_, letter: string) => letter.toUpperCase()),
          tags: ["webhooks"],
          summary: messageTypes[type],
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
            "2XX": { description: "Delivered." },
            "410": { description: "We stop the webhook until you resume it." },
            default: { description: "We try again for one day. We don’t follow redirects." },
          },
        },
      },
    ]),
  );
