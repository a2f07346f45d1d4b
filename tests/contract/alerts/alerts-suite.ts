import { afterAll, beforeAll, beforeEach } from "vitest";
import { type Settings, setSettings } from "@/lib/platform/settings/settings";
import { type MailServer, startMailServer } from "../accounts/mail-server";
import { type DatabaseContext, eachDatabase } from "../databases";
import { type HttpReceiver, startReceiver } from "./http-receiver";
import { loopbackSettings } from "./on-loopback";
import { emptyTables } from "./subscribe-and-send";

/** What an alerts suite works with. */
export interface AlertsContext extends DatabaseContext {
  readonly mail: MailServer;
  readonly http: HttpReceiver;
  /** Changes settings. By default, mail works and posts to loopback are allowed. */
  set(changed: Partial<Settings>): void;
}

/** Runs a suite on each database, with a mail server and an HTTP receiver on loopback. Tables are empty before each test. */
export function alertsSuite(name: string, suite: (context: AlertsContext) => void): void {
  eachDatabase(name, (context) => {
    let mail: MailServer | undefined;
    let http: HttpReceiver | undefined;
    const started = <T>(one: T | undefined): T => {
      if (one === undefined) throw new Error("The receivers start before the first test.");
      return one;
    };
    const set = (changed: Partial<Settings>) =>
      setSettings(loopbackSettings({ smtpUrl: started(mail).url, ...changed }));
    beforeAll(async () => {
      mail = await startMailServer();
      http = await startReceiver();
    });
    afterAll(async () => {
      await mail?.close();
      await http?.close();
    });
    beforeEach(async () => {
      set({});
      started(mail).taken.length = 0;
      started(mail).refused.clear();
      Object.assign(started(http), { received: [], answer: { status: 204 } });
      await emptyTables();
    });
    suite({
      kind: context.kind,
      get url() {
        return context.url;
      },
      get mail() {
        return started(mail);
      },
      get http() {
        return started(http);
      },
      set,
    });
  });
}
