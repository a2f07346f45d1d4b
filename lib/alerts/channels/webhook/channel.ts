import type { Channel } from "@/lib/alerts/channels/channel";
import { outcomeOf } from "@/lib/alerts/channels/outcome";
import { post } from "@/lib/alerts/channels/post";
import { jsonHeaders, urlChannel } from "@/lib/alerts/channels/url-channel";
import type { AlertMessage } from "@/lib/alerts/message";
import { webhookHeaders } from "./signing";

/** A signed POST for programs (Standard Webhooks). */
export const webhook: Channel<"webhook"> = {
  ...urlChannel,
  id: "webhook",
  label: "Webhook",
  readBy: "programs",
  help: "For a webhook, enter the URL of your own receiver.",
  signed: true,
  displayAddress: (address) => address,
  write,
  async send({ recipient, messageId, messages }, policy, now) {
    const body = write(messages);
    const headers = { ...jsonHeaders, ...(await webhookHeaders(recipient, messageId, body, now)) };
    return outcomeOf(await post({ url: recipient.address, headers, body }, policy), [410]);
  },
  docs: "Posts JSON to your own receiver, signed according to Standard Webhooks, without quiet hours or digests.",
  privacy: { address: "your URL", receivedBy: "your receiver" },
  example: { address: "https://hooks.example.org/not-just-you", pushKey: null, pushSecret: null },
};

/** The body as Standard Webhooks defines it: type, timestamp and data. A program gets one message at a time. */
function write([message]: readonly AlertMessage[]): string {
  if (!message) throw new Error("There is no message to send.");
  return webhookBody(message);
}

export const webhookBody = ({ type, at, ...data }: AlertMessage): string =>
  JSON.stringify({ type, timestamp: at, data });
