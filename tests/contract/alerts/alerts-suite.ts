import { afterAll, beforeAll, beforeEach } from "vitest";
import { channels } from "@/lib/alerts/channels/channels";
import { Deliverer } from "@/lib/alerts/outbox/deliver";
import { fanOut } from "@/lib/alerts/outbox/fan-out";
import { addSubscription, type NewSubscription } from "@/lib/alerts/subscriptions/store";
import { database } from "@/lib/platform/database/client";
import { type Settings, setSettings } from "@/lib/platform/settings/settings";
import { type MailServer, startMailServer } from "../accounts/mail-server";
import { type DatabaseContext, eachDatabase } from "../databases";
import { type HttpReceiver, startReceiver } from "./http-receiver";
import { loopbackSettings, start } from "./on-loopback";

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

/** Forgets all alerts, and what they are about. */
export async function emptyTables(): Promise<void> {
  await database().alertSubscription.deleteMany();
  await database().alertMessage.deleteMany();
  await database().event.deleteMany();
  await database().outage.deleteMany();
  await database().detectionState.deleteMany();
  await database().officialIncident.deleteMany();
  await database().user.deleteMany();
}

/** Adds a webhook for everything, with these changes. */
export function subscribed(change: Partial<NewSubscription> & { address: string }): Promise<string> {
  const channel = change.channel ?? "webhook";
  return addSubscription({
    userId: null,
    channel,
    receiver: channels[channel].serverOf(change.address),
    pushKey: null,
    pushSecret: null,
    surfaces: [],
    models: [],
    wants: ["signal", "confirmed", "end", "official"],
    once: false,
    quiet: null,
    createdAt: start,
    confirmedAt: start,
    expiresAt: null,
    ...change,
  });
}

/** Fans out all events and sends everything that is due at a time. */
export async function fanOutAndSend(at: Date): Promise<void> {
  await fanOut(at, at);
  await new Deliverer().drain(() => at);
}

/** All deliveries, oldest first, as far as tests check them. */
export const deliveries = () =>
  database().alertDelivery.findMany({
    orderBy: [{ firstDueAt: "asc" }, { messageKey: "asc" }],
    select: { id: true, state: true, attempts: true, outcome: true, messageKey: true, digestId: true },
  });
