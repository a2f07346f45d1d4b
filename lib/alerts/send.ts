import { createHash } from "node:crypto";
import webpush from "web-push";
import { sendMail } from "@/lib/platform/mail/send-mail";
import { settings } from "@/lib/platform/settings/settings";
import type { Reach } from "./check-url";
import { stopLink } from "./links";
import type { AlertMessage } from "./message";
import { type Outcome, outcomeOf } from "./outcome";
import { post } from "./post";
import { webhookHeaders } from "./signing";
import { alertKeys } from "./store-keys";
import type { Receiver } from "./subscription";
import { discordBody } from "./write-discord";
import { alertMail } from "./write-mail";
import { pushPayload } from "./write-push";
import { slackBody } from "./write-slack";
import { webhookBody } from "./write-webhook";

/** What is sent now: one message, or several as one, under an id that a repeat has too. */
export interface Sending {
  receiver: Receiver;
  messageId: string;
  /** At least one, oldest first. */
  messages: readonly AlertMessage[];
}

const json = { "Content-Type": "application/json" };

/** Sends once. What goes wrong is an outcome; it takes at most some seconds. */
export async function send(sending: Sending, reach: Reach, now: Date): Promise<Outcome> {
  switch (sending.receiver.channel) {
    case "email":
      return sendByMail(sending);
    case "webhook":
      return sendWebhook(sending, reach, now);
    case "push":
      return sendPush(sending, reach);
    case "slack":
    case "discord": {
      const { receiver, messages } = sending;
      const body = receiver.channel === "slack" ? slackBody(messages) : discordBody(messages);
      return outcomeOf(receiver.channel, await post({ url: receiver.address, headers: json, body }, reach));
    }
  }
}

async function sendWebhook({ receiver, messageId, messages }: Sending, reach: Reach, now: Date) {
  const [message] = messages;
  if (!message) throw new Error("Nothing to send.");
  const body = webhookBody(message);
  const headers = { ...json, ...(await webhookHeaders(receiver, messageId, body, now)) };
  return outcomeOf("webhook", await post({ url: receiver.address, headers, body }, reach));
}

async function sendByMail({ receiver, messageId, messages }: Sending): Promise<Outcome> {
  const outcome = await sendMail(
    alertMail(messages, {
      to: receiver.address,
      messageId,
      host: new URL(settings().publicUrl).hostname,
      stopLink: await stopLink(receiver.id),
      stopWords: receiver.once
        ? "This was the one message that you asked for; the address is deleted now. Stop it here if it comes again:"
        : "Stop these messages:",
    }),
  );
  if (outcome.kind === "sent") return { kind: "sent", words: "taken by the mail server" };
  if (outcome.kind === "refused") return { kind: "refused", words: "refused by the mail server" };
  return { kind: "failed", words: "the mail server cannot be used now", retryAfterSeconds: null };
}

const pushLivesSeconds = 12 * 3600;

async function sendPush({ receiver, messages }: Sending, reach: Reach): Promise<Outcome> {
  const { vapidPublic: publicKey, vapidPrivate: privateKey } = await alertKeys();
  const { address: endpoint, pushKey, pushSecret } = receiver;
  if (!pushKey || !pushSecret) return { kind: "refused", words: "the browser's keys are missing" };
  const { headers, body } = webpush.generateRequestDetails(
    { endpoint, keys: { p256dh: pushKey, auth: pushSecret } },
    pushPayload(messages),
    {
      vapidDetails: { subject: vapidSubject(), publicKey, privateKey },
      TTL: pushLivesSeconds,
      urgency: "high",
      topic: topicOf(messages),
      contentEncoding: "aes128gcm",
    },
  );
  const texts = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, `${value}`]));
  return outcomeOf("push", await post({ url: endpoint, headers: texts, body: body ?? "" }, reach));
}

/** What was not delivered yet is replaced by the next message about the same. At most 32 characters (RFC 8030). */
const topicOf = (messages: readonly AlertMessage[]): string =>
  createHash("sha256")
    .update(messages.at(-1)?.subject ?? "")
    .digest("base64url")
    .slice(0, 32);

/** Whom a push service may ask about us (RFC 8292 §2.1): an https address or a mailbox. */
function vapidSubject(): string {
  const { publicUrl, mailFrom } = settings();
  if (publicUrl.startsWith("https:")) return publicUrl;
  const mailbox = /[^\s<>]+@[^\s<>]+/.exec(mailFrom ?? "")?.[0];
  return `mailto:${mailbox ?? `no-reply@${new URL(publicUrl).hostname}`}`;
}
