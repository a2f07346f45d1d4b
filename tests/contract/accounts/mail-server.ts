import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

/** A message that the mail server received. */
export interface TakenMail {
  /** The name that the sender gave in HELO. */
  helo: string;
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

/** A real SMTP server on loopback, which stores the messages it receives. */
export interface MailServer {
  url: string;
  taken: TakenMail[];
  /** Addresses that it refuses permanently (550). */
  refused: Set<string>;
  close(): Promise<void>;
}

/** Starts the server. Port 0 lets the system choose. It offers no encryption, because tests have no certificate. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const taken: TakenMail[] = [];
  const refused = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo({ address }, _session, done) {
      const error = Object.assign(new Error("no such mailbox"), { responseCode: 550 });
      done(refused.has(address) ? error : null);
    },
    onData(stream, session, done) {
      void buffer(stream).then(async (raw) => {
        const mail = await PostalMime.parse(raw);
        taken.push({
          helo: String(session.hostNameAppearsAs),
          to: session.envelope.rcptTo.map(({ address }) => address),
          from: mail.from?.address ?? "",
          subject: mail.subject ?? "",
          text: mail.text ?? "",
          html: mail.html ?? "",
          headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
        });
        done();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  const { port: got } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${got}`,
    taken,
    refused,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
