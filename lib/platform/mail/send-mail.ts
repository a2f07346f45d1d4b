import { createTransport } from "nodemailer";
import { z } from "zod";
import { log } from "@/lib/platform/process/log";
import { mailSetting } from "./mail-set";

/** One message to one address. Without `messageId` (`<…@…>`) it gets one of its own. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html?: string;
  headers?: Readonly<Record<string, string>>;
  messageId?: string;
}

/**
 * What became of a message. `refused`: the mail server will not take it, now or later (its answer was 5xx to this
 * message). `unavailable`: it may take it later, or no mail is set.
 */
export type MailOutcome = { kind: "sent"; messageId: string } | { kind: "refused" } | { kind: "unavailable" };

/** How long a mail server may say nothing, in ms: a person waits for a page meanwhile, and an alert for its turn. */
export const patience = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 15_000 };

/**
 * A connection of its own for each message, so that a sign-in link waits behind no alert. nodemailer reads nothing beside
 * a URL, so what is not said there is said in its query; what SMTP_URL says itself stands first, and the first counts.
 */
function transportTo(url: string, waits: typeof patience) {
  const query = new URLSearchParams(Object.entries(waits).map(([name, ms]) => [name, String(ms)]));
  return createTransport(`${url}${url.includes("?") ? "&" : "?"}${query}`, fetchesNothing);
}

/** No text of ours is a file's name or an address; if one ever looked so, nothing would be read from there. */
const fetchesNothing = { disableFileAccess: true, disableUrlAccess: true };

/** What nodemailer's errors tell: its own word, and the server's number. Their message may hold an address. */
const mailError = z.object({
  code: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
});

/** Words for failures of ours (a wrong password, an unknown host) rather than of the message. */
const ownFault = /^(EAUTH|ENOAUTH|EOAUTH2|ECONNECTION|EDNS|ETLS|ESOCKET|ETIMEDOUT|EPROXY|ECONFIG)$/;

/** Sends one message by SMTP_URL; throws nothing, and logs no address. */
export async function sendMail(mail: Mail, waits = patience): Promise<MailOutcome> {
  const setting = mailSetting();
  if (!setting) return { kind: "unavailable" };
  try {
    const { messageId } = await transportTo(setting.smtpUrl, waits).sendMail({
      ...mail,
      headers: { ...mail.headers },
      from: setting.from,
    });
    return { kind: "sent", messageId };
  } catch (error) {
    const { data } = mailError.safeParse(error);
    log().warn({ mail: data }, "a message was not taken by the mail server");
    const isFinal = (data?.responseCode ?? 0) >= 500 && !ownFault.test(data?.code ?? "");
    return { kind: isFinal ? "refused" : "unavailable" };
  }
}
