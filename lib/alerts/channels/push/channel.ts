import { createHash, ECDH } from "node:crypto";
import webpush from "web-push";
import type { Channel, Sending } from "@/lib/alerts/channels/channel";
import type { EgressPolicy } from "@/lib/alerts/channels/egress";
import { type Outcome, outcomeOf } from "@/lib/alerts/channels/outcome";
import { post } from "@/lib/alerts/channels/post";
import { goneStatuses, urlChannel } from "@/lib/alerts/channels/url-channel";
import type { AlertMessage } from "@/lib/alerts/message";
import { alertKeys } from "@/lib/alerts/store-keys";
import { digestTitle } from "@/lib/alerts/write-message";
import { settings } from "@/lib/platform/settings/settings";
import { truncate } from "@/lib/words/text";

/** A browser notification (web push), with or without an account. */
export const push: Channel<"push"> = {
  ...urlChannel,
  id: "push",
  label: "Browser notification",
  readBy: "people",
  addressFrom: "browser",
  help: "Notifications appear in this browser.",
  async checkAddress(given, policy) {
    const keys = isPushKey(given.pushKey, given.pushSecret) ? [] : (["no-keys"] as const);
    return [...keys, ...(await urlChannel.checkAddress(given, policy))];
  },
  write: pushPayload,
  send,
  docs: "Shows a notification in your browser, even when our page is closed. It is encrypted for that browser.",
  privacy: {
    address: "the push URL from your browser’s vendor",
    receivedBy: "your browser’s vendor, encrypted",
  },
  // The keys of the example in RFC 8291.
  example: {
    address: "https://push.example.org/send/s3cret",
    pushKey: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
    pushSecret: "BTBZMqHH6r4Tts7J_aSIgg",
  },
};

/**
 * A push service accepts 4096 bytes (RFC 8030 §7.2), and the encryption needs 103 of them. JSON writes a character as at
 * most six bytes, so these limits leave room for the path.
 */
const maxTitleLength = 120;
const maxBodyLength = 300;

/** Users first for an outage, the status page first for an incident. */
const bodyOf = ({ subject, users, official }: AlertMessage): string =>
  subject.startsWith("incident ") ? `${official} ${users}` : `${users} ${official}`;

/** What the service worker shows (components/report/offline/worker). A notification replaces an older one with the same `tag`. */
function pushPayload(messages: readonly AlertMessage[]): string {
  const last = messages.at(-1);
  if (!last) throw new Error("There is no message to send.");
  const title = messages.length === 1 ? last.title : digestTitle(messages);
  return JSON.stringify({
    title: truncate(title, maxTitleLength),
    body: truncate(bodyOf(last), maxBodyLength),
    path: new URL(last.link).pathname,
    tag: last.subject,
  });
}

const pushLivesSeconds = 12 * 3600;

async function send({ recipient, messages }: Sending, policy: EgressPolicy): Promise<Outcome> {
  const { vapidPublic: publicKey, vapidPrivate: privateKey } = await alertKeys();
  const { address: endpoint, pushKey, pushSecret } = recipient;
  if (!pushKey || !pushSecret) return { kind: "refused", words: "the browser’s keys are missing" };
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
  return outcomeOf(await post({ url: endpoint, headers: texts, body: body ?? "" }, policy), goneStatuses);
}

/** A push that was not delivered yet is replaced by the next one about the same subject. At most 32 characters (RFC 8030). */
const topicOf = (messages: readonly AlertMessage[]): string =>
  createHash("sha256")
    .update(messages.at(-1)?.subject ?? "")
    .digest("base64url")
    .slice(0, 32);

/** Whom a push service may contact about us (RFC 8292 §2.1): an https URL or an e-mail address. */
function vapidSubject(): string {
  const { publicUrl, mailFrom } = settings();
  if (publicUrl.startsWith("https:")) return publicUrl;
  const mailbox = /[^\s<>]+@[^\s<>]+/.exec(mailFrom ?? "")?.[0];
  return `mailto:${mailbox ?? `no-reply@${new URL(publicUrl).hostname}`}`;
}

/** The public VAPID key in base64url, which a browser needs to subscribe. */
export const readPushKey = async (): Promise<string> => (await alertKeys()).vapidPublic;

/** Whether we can encrypt for a browser: its keys are a point of P-256 and 16 bytes, in base64url (RFC 8291). */
export function isPushKey(pushKey: string | null, pushSecret: string | null): boolean {
  const bytes = (key: string | null) =>
    key !== null && /^[\w-]+=*$/.test(key) ? Buffer.from(key, "base64url") : null;
  const point = bytes(pushKey);
  return point?.length === 65 && point[0] === 4 && isOnCurve(point) && bytes(pushSecret)?.length === 16;
}

function isOnCurve(point: Buffer): boolean {
  try {
    return ECDH.convertKey(point, "prime256v1").length > 0;
  } catch {
    return false;
  }
}
