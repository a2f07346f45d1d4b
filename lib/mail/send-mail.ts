import { createTransport } from "nodemailer";
import { z } from "zod";
import { log } from "@/lib/process/log";
import { onePerProcess } from "@/lib/process/one-per-process";
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

/** A mail server that says nothing for so long is not one that a person who waits for a page can wait for. */
const patience = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 15_000 };

const makeTransport = (url: string) =>
  createTransport({ url, pool: true, disableFileAccess: true, disableUrlAccess: true, ...patience });

const kept = () =>
  onePerProcess("mail transports", () => new Map<string, ReturnType<typeof makeTransport>>());

function transportTo(url: string) {
  const transport = kept().get(url) ?? makeTransport(url);
  kept().set(url, transport);
  return transport;
}

/** What nodemailer's errors tell: its own word, and the server's number. Their message may hold an address. */
const mailError = z.object({
  code: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
});

/** Words for failures of ours (a wrong password, an unknown host) rather than of the message. */
const ownFault = /^(EAUTH|ENOAUTH|EOAUTH2|ECONNECTION|EDNS|ETLS|ESOCKET|ETIMEDOUT|EPROXY|ECONFIG)$/;

/** Sends one message by SMTP_URL; throws nothing, and logs no address. */
export async function sendMail(mail: Mail): Promise<MailOutcome> {
  const setting = mailSetting();
  if (!setting) return { kind: "unavailable" };
  try {
    const { messageId } = await transportTo(setting.smtpUrl).sendMail({
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

/** Closes the connections that are kept open to mail servers. */
export function closeMail(): void {
  for (const transport of kept().values()) transport.close();
  kept().clear();
}
