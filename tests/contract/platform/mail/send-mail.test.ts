import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { sendMail } from "@/lib/platform/mail/send-mail";
import { readSettings, setSettings } from "@/lib/platform/settings/settings";
import { startMailServer } from "../../accounts/mail-server";

const mail = { to: "ann@example.org", subject: "A link", text: "Here it is." };
const short = { connectionTimeout: 200, greetingTimeout: 200, socketTimeout: 200 };
const useServer = (smtpUrl: string) => setSettings({ ...readSettings({ NODE_ENV: "test" }), smtpUrl });

let server: Server | undefined;
const open = new Set<Socket>();
afterEach(() => {
  for (const socket of open) socket.destroy();
  server?.close();
});

/** A mail server that accepts a connection, sends `greeting`, and then stays silent. */
async function fallingSilentAfter(greeting: string): Promise<string> {
  const silent = createServer((socket) => {
    open.add(socket);
    socket.on("error", () => undefined).write(greeting);
  });
  server = silent;
  await new Promise<void>((listening) => silent.listen(0, "127.0.0.1", listening));
  return `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
}

test.each([
  ["before it greets", ""],
  ["once it has greeted", "220 here\r\n"],
])("does not wait for a mail server that falls silent %s", async (_, greeting) => {
  useServer(await fallingSilentAfter(greeting));
  expect(await sendMail(mail, short)).toEqual({ kind: "unavailable" });
});

test("keeps the options of SMTP_URL next to our timeouts", async () => {
  const taking = await startMailServer();
  useServer(`${taking.url}/?name=njy.example`);
  expect(await sendMail(mail)).toMatchObject({ kind: "sent" });
  expect(taking.taken).toMatchObject([{ to: [mail.to], helo: "njy.example" }]);
  await taking.close();
});
