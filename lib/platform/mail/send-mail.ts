import { createTransport } from "nodemailer";
import { z } from "zod";
import { log } from "@/lib/platform/process/log";
import { mailSetting } from "./mail-set";

/** One e-mail to one address. Without a `messageId` (`<…@…>`), it gets a random one. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html?: string;
  headers?: Readonly<Record<string, string>>;
  messageId?: string;
}

/**
 * The result of sending. `refused`: the mail server rejected this e-mail permanently (5xx). `unavailable`: it may accept
 * it later, or SMTP_URL is not set.
 */
export type MailOutcome = { kind: "sent"; messageId: string } | { kind: "refused" } | { kind: "unavailable" };

/** How long a mail server may stay silent, in ms. Meanwhile a person waits for a page, or an alert for its slot. */
export const mailTimeouts = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 15_000 };

/**
 * Each e-mail gets its own connection, so that a sign-in link never waits behind alerts. nodemailer takes options only in
 * the URL's query. The first value of an option counts, so SMTP_URL can override ours.
 */
function transportTo(url: string, timeouts: typeof mailTimeouts) {
  const query = new URLSearchParams(Object.entries(timeouts).map(([name, ms]) => [name, String(ms)]));
  return createTransport(`${url}${url.includes("?") ? "&" : "?"}${query}`, noExternalContent);
}

/** nodemailer can read content from files and URLs. We never do. */
const noExternalContent = { disableFileAccess: true, disableUrlAccess: true };

/** The parts of nodemailer's errors that we log. Their message may contain an e-mail address. */
const mailError = z.object({
  code: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
});

/** Error codes about our configuration (such as a wrong password or host) rather than the e-mail. */
const configurationError = /^(EAUTH|ENOAUTH|EOAUTH2|ECONNECTION|EDNS|ETLS|ESOCKET|ETIMEDOUT|EPROXY|ECONFIG)$/;

/** Sends one e-mail by SMTP_URL. It never throws, and never logs an address. */
export async function sendMail(mail: Mail, timeouts = mailTimeouts): Promise<MailOutcome> {
  const setting = mailSetting();
  if (!setting) return { kind: "unavailable" };
  try {
    const { messageId } = await transportTo(setting.smtpUrl, timeouts).sendMail({
      ...mail,
      headers: { ...mail.headers },
      from: setting.from,
    });
    return { kind: "sent", messageId };
  } catch (error) {
    const { data } = mailError.safeParse(error);
    log().warn({ mail: data }, "The mail server did not accept an e-mail");
    const isPermanent = (data?.responseCode ?? 0) >= 500 && !configurationError.test(data?.code ?? "");
    return { kind: isPermanent ? "refused" : "unavailable" };
  }
}
