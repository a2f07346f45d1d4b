import { z } from "zod";
import { maxBackOffMs, minBackOffMs, retryForMs } from "@/lib/alerts/channels/outcome";
import { answerWithinMs } from "@/lib/alerts/channels/post";
import { alertMessage, type MessageType, messageTypes } from "@/lib/alerts/message";
import { messageExamples } from "@/lib/alerts/message-examples";
import { hourMs, minuteMs } from "@/lib/platform/time/units";
import { webhookBody } from "./channel";
import { secretOverlapMs } from "./signing";

/** The types that a webhook can get. */
export const webhookTypes = (Object.keys(messageTypes) as MessageType[]).filter((type) => type !== "back");

const data = alertMessage.omit({ type: true, at: true }).meta({
  id: "AlertData",
  description: "The outage or incident as of the time we wrote the message.",
});

/** The body of a webhook of one type, as Standard Webhooks defines it. */
export const webhookSchema = (type: MessageType) =>
  z.object({
    type: z.literal(type),
    timestamp: alertMessage.shape.at,
    data,
  });

/** Each type that a webhook can get, with what it says and an example as we send it, indented. */
export function webhookDocs(publicUrl: string): { type: string; words: string; example: string }[] {
  const examples = messageExamples(publicUrl);
  return webhookTypes.map((type) => {
    const example = examples.find((message) => message.type === type);
    if (!example) throw new Error(`There is no example of ${type}.`);
    return {
      type,
      words: messageTypes[type],
      example: JSON.stringify(JSON.parse(webhookBody(example)), null, 2),
    };
  });
}

const hours = (ms: number) => `${ms / hourMs} hours`;

/** What we do with a receiver's answer, and which limits apply. */
export const webhookAnswers: [name: string, says: string][] = [
  ["2xx", `Delivered. Answer within ${answerWithinMs / 1000} seconds, and do slow work afterward.`],
  [
    "3xx",
    "We treat this as a failure and try again. We never follow redirects, because they could send a signed message to a private network or to someone you did not choose. Give us the final URL.",
  ],
  ["410", "We stop the webhook until you resume it in your account."],
  ["413", "We give up on this message, but keep sending others."],
  [
    "Anything else",
    "We treat this as a failure and try again, as we do without an answer or a connection. We honor Retry-After, up to an hour.",
  ],
  [
    "Retries",
    `We wait ${minBackOffMs / 1000} seconds, then twice as long each time, up to ${maxBackOffMs / minuteMs} minutes, plus or minus 25%. After ${hours(retryForMs)} (about 30 attempts), we give up. The message stays in your account’s log for 30 days, and you can send it again from there.`,
  ],
  [
    "Repeats",
    "You get each message at least once. If one of our servers fails at the wrong moment, or if your answer is lost, you get it twice, with the same webhook-id and body.",
  ],
  [
    "Order",
    "Oldest first. While a message waits for its retry, newer ones overtake it, so sort by data.subject and timestamp.",
  ],
  [
    "New secret",
    `“Replace secret” in your account gives you a new secret. For ${hours(secretOverlapMs)} we sign each message with both secrets, so you can switch at any time. After that, we sign only with the new one.`,
  ],
];

const node = z.looseObject({
  $ref: z.string().optional(),
  description: z.string().optional(),
  get properties() {
    return z.record(z.string(), node).optional();
  },
  get items() {
    return node.optional();
  },
  get anyOf() {
    return z.array(node).optional();
  },
});
type Node = z.infer<typeof node>;

const root = node
  .extend({ $defs: z.record(z.string(), node) })
  .parse(z.toJSONSchema(webhookSchema("outage.confirmed")));

const dereference = (one: Node): Node => root.$defs[one.$ref?.split("/").at(-1) ?? ""] ?? one;

/** The fields of a schema with their descriptions, in order: `data.outage.id`. */
function fieldsOf(one: Node, path = ""): [string, string][] {
  const { properties, items, anyOf } = dereference(one);
  const inner = items ? fieldsOf(items, `${path}[]`) : (anyOf ?? []).flatMap((part) => fieldsOf(part, path));
  const own = Object.entries(properties ?? {}).flatMap(([name, field]): [string, string][] => {
    const at = path === "" ? name : `${path}.${name}`;
    const says = field.description ?? dereference(field).description;
    return [...(says ? [[at, says] satisfies [string, string]] : []), ...fieldsOf(field, at)];
  });
  return [...own, ...inner];
}

/** Every field of a webhook's body and what it means, from the schema that messages are validated with. */
export const webhookFields = fieldsOf(root);
