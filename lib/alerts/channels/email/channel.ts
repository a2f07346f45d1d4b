import { emailAddress } from "@/lib/accounts/account";
import type { Channel, Sending } from "@/lib/alerts/channels/channel";
import type { Outcome } from "@/lib/alerts/channels/outcome";
import type { AlertMessage } from "@/lib/alerts/message";
import { digestTitle } from "@/lib/alerts/write-message";
import { isMailSet } from "@/lib/platform/mail/mail-set";
import { type Mail, sendMail } from "@/lib/platform/mail/send-mail";
import { settings } from "@/lib/platform/settings/settings";
import { escapeHtml } from "@/lib/words/text";
import { formatUtcMinute } from "@/lib/words/time";
import { stopLink } from "./links";

/** E-mail, to an account's own address or for one message without an account. */
export const email: Channel<"email"> = {
  id: "email",
  label: "E-mail",
  readBy: "people",
  addressFrom: "account",
  help: "We send e-mail only to your account’s address.",
  doubleOptIn: true,
  signed: false,
  isAvailable: isMailSet,
  async checkAddress({ address }) {
    if (!isMailSet()) return ["no-mail"];
    return emailAddress.safeParse(address).success ? [] : ["email"];
  },
  displayAddress: (address) => address,
  serverOf: () => "mail",
  write: textOf,
  send,
  docs: "Goes to your account’s e-mail address, after you confirm it. Every e-mail has a link to stop them.",
  privacy: { address: "your e-mail address", receivedBy: "our mail server and your e-mail provider" },
  example: { address: "ann@example.org", pushKey: null, pushSecret: null },
};

/** What an e-mail needs besides its messages. */
interface Envelope {
  to: string;
  messageId: string;
  /** The host after the `@` of its Message-ID. */
  host: string;
  stopLink: string;
  /** The sentence before the link. */
  stopText: string;
}

async function send({ recipient, messageId, messages }: Sending): Promise<Outcome> {
  const outcome = await sendMail(
    alertMail(messages, {
      to: recipient.address,
      messageId,
      host: new URL(settings().publicUrl).hostname,
      stopLink: await stopLink(recipient.id),
      stopText: recipient.once
        ? "This is the one message you asked for. We have deleted your address. If you get this message again, stop it here:"
        : "Stop these e-mails:",
    }),
  );
  if (outcome.kind === "sent") return { kind: "sent", words: "accepted by the mail server" };
  if (outcome.kind === "refused") return { kind: "refused", words: "refused by the mail server" };
  return { kind: "failed", words: "mail server unavailable", retryAfterSeconds: null };
}

/**
 * The e-mail of one message or of several. The delivery's id is its Message-ID, so mail programs recognize a repeat. Its
 * headers let mail programs offer one-click unsubscribe (RFC 8058).
 */
export function alertMail(messages: readonly AlertMessage[], envelope: Envelope): Mail {
  const { to, messageId, host, stopText } = envelope;
  const [only] = messages;
  const title = only && messages.length === 1 ? only.title : digestTitle(messages);
  return {
    to,
    subject: title.replace(/\s+/g, " "),
    text: `${textOf(messages)}\n-- \n${about}\n${stopText} ${envelope.stopLink}\n`,
    html: htmlOf(messages, envelope),
    messageId: `<${messageId}@${host}>`,
    headers: {
      "List-Unsubscribe": `<${envelope.stopLink}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      ...automatic,
    },
  };
}

const automatic = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };
const about = "Not Just You counts what users report. It is unofficial.";

function textOf(messages: readonly AlertMessage[]): string {
  const body = ({ users, official, link }: AlertMessage) =>
    `Users: ${users}\n\nStatus page: ${official}\n\n${link}\n`;
  const [only] = messages;
  if (only && messages.length === 1) return body(only);
  return messages.map((one) => `${formatUtcMinute(one.at)}  ${one.title}\n${body(one)}`).join("\n\n");
}

const paragraph = (inner: string, style = "") => `<p style="margin:0 0 12px;${style}">${inner}</p>`;
const labeled = (label: string, text: string) => paragraph(`<strong>${label}:</strong> ${escapeHtml(text)}`);
const anchor = (url: string, text = url) => `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;

const htmlPart = (message: AlertMessage) =>
  paragraph(escapeHtml(message.title), "font-size:18px;font-weight:600") +
  paragraph(formatUtcMinute(message.at), "font-size:13px") +
  labeled("Users", message.users) +
  labeled("Status page", message.official) +
  paragraph(anchor(message.link));

/** The same e-mail as HTML: no images, no colors of its own, nothing to download. */
function htmlOf(messages: readonly AlertMessage[], { stopLink: url, stopText }: Envelope): string {
  const parts = messages.map(htmlPart).join('<hr style="border:0;border-top:1px solid #8888;margin:20px 0">');
  const footer = paragraph(
    `${escapeHtml(about)}<br>${escapeHtml(stopText)} ${anchor(url, new URL(url).host)}`,
    "margin-top:24px;font-size:13px",
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head><body style="margin:0;padding:16px;max-width:36em;font:15px/1.5 system-ui,sans-serif">${parts}${footer}</body></html>`;
}

/** The e-mail that asks the owner of an address whether we may send messages. `what` completes "asked us to send …". */
export const confirmMail = (to: string, confirmLink: string, what: string): Mail => ({
  to,
  subject: "Confirm your alerts from Not Just You",
  text: `Someone, hopefully you, asked us to send ${what} to this address.\n\nIf it was you, confirm here:\n\n${confirmLink}\n\nThe link is valid for 24 hours. If it wasn’t you, ignore this e-mail. We’ll send nothing more and delete your address.\n`,
  headers: automatic,
});
