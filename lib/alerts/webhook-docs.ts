import { messageExamples } from "./message-examples";
import { typeWords, webhookTypes } from "./webhook-schema";
import { webhookBody } from "./write-webhook";

/** Each type that a webhook can get: what it tells, and one as it is sent, spread over lines. */
export function webhookDocs(publicUrl: string): { type: string; words: string; example: string }[] {
  const examples = messageExamples(publicUrl);
  return webhookTypes.map((type) => {
    const example = examples.find((message) => message.type === type);
    if (!example) throw new Error(`There is no example of ${type}.`);
    return {
      type,
      words: typeWords[type],
      example: JSON.stringify(JSON.parse(webhookBody(example)), null, 2),
    };
  });
}
