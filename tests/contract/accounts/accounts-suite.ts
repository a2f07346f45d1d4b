import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { database } from "@/lib/platform/database/client";
import { readSettings, type Settings, setSettings } from "@/lib/platform/settings/settings";
import { type DatabaseContext, eachDatabase } from "../databases";
import { Browser, publicUrl } from "./browser";
import { type MailServer, startMailServer } from "./mail-server";

/** What a test suite of accounts gets. */
export interface AccountsContext extends DatabaseContext {
  mail: MailServer;
  /** Applies these settings on top of those of a server with mail. */
  set(changed: Partial<Settings>): void;
  /** An e-mail address, different on each database: the limits of a mailbox outlive a test. */
  at(name: string): string;
  /** A browser in which this address has signed in with a mailed link. */
  signedIn(email: string): Promise<Browser>;
}

/** The link in the latest e-mail. */
export function lastLink(mail: MailServer): string {
  const link = /^http\S+$/m.exec(mail.taken.at(-1)?.text ?? "")?.[0];
  if (!link) throw new Error("no link was mailed");
  return link;
}

/** Runs a suite on each database, with a mail server on loopback, and with empty tables before each test. */
export function accountsSuite(name: string, suite: (context: AccountsContext) => void): void {
  eachDatabase(name, (context) => {
    let mail: MailServer | undefined;
    let dataDir = "";
    const server = () => {
      if (!mail) throw new Error("The mail server is started in beforeAll.");
      return mail;
    };
    const set = (changed: Partial<Settings>) =>
      setSettings({
        ...readSettings({ NODE_ENV: "test" }),
        databaseUrl: context.url,
        dataDir,
        publicUrl,
        smtpUrl: server().url,
        ...changed,
      });
    beforeAll(async () => {
      mail = await startMailServer();
      dataDir = await mkdtemp(join(tmpdir(), "njy-test-"));
    });
    afterAll(async () => {
      await mail?.close();
      await rm(dataDir, { recursive: true });
    });
    beforeEach(async () => {
      set({});
      server().taken.length = 0;
      await database().verificationToken.deleteMany();
      await database().user.deleteMany();
    });
    suite({
      kind: context.kind,
      get url() {
        return context.url;
      },
      get mail() {
        return server();
      },
      set,
      at: (name) => `${name}@${context.kind}.example`,
      async signedIn(email) {
        const browser = new Browser();
        await browser.send("/signin/send", { email });
        await browser.follow(lastLink(server()));
        return browser;
      },
    });
  });
}
