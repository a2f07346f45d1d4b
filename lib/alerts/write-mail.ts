import type { Mail } from "@/lib/platform/mail/send-mail";
import type { AlertMessage } from "./message";
import { timeInWords } from "./words";
import { mailHtml } from "./write-mail-html";
import { manyTitle } from "./write-many";

/** What a mail needs beside its messages. */
export interface MailFrame {
  to: string;
  messageId: string;
  /** The host after the `@` of its Message-ID. */
  host: string;
  /** Where its receiver says that it is enough. */
  stopLink: string;
  /** What ends by that link, in a sentence. */
  stopWords: string;
}

const whole = ({ users, official, link }: AlertMessage) =>
  `Users: ${users}\n\nOfficial page: ${official}\n\n${link}\n`;

const about = "Not Just You counts what people report; it is unofficial.";

const part = (message: AlertMessage) => `${timeInWords(message.at)}  ${message.title}\n${whole(message)}`;

/**
 * The mail of one message or of several. Its Message-ID is the delivery's id, so that a repeat is known; it says how to
 * stop in the way that mail programs turn into one click (RFC 8058).
 */
export function alertMail(messages: readonly AlertMessage[], frame: MailFrame): Mail {
  const { to, messageId, host, stopLink, stopWords } = frame;
  const [only] = messages;
  const single = only && messages.length === 1;
  const text = single ? whole(only) : messages.map(part).join("\n\n");
  return {
    to,
    subject: (single ? only.title : manyTitle(messages)).replace(/\s+/g, " "),
    text: `${text}\n-- \n${about}\n${stopWords} ${stopLink}\n`,
    html: mailHtml(messages, { words: about, stopWords, stopLink }),
    messageId: `<${messageId}@${host}>`,
    headers: {
      "List-Unsubscribe": `<${stopLink}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
    },
  };
}

/** The mail that asks a mailbox's owner whether to send at all. */
export const confirmMail = (to: string, confirmLink: string, what: string): Mail => ({
  to,
  subject: "Not Just You: shall we write to you?",
  text: `Somebody, you we hope, asked that this address be told ${what}.\n\nIf it was you, say yes here:\n\n${confirmLink}\n\nThe link is good for 24 hours. If it was not you, leave it: nothing more is sent, and the address is deleted.\n`,
  headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
});
