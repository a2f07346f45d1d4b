import { afterAll, beforeAll, beforeEach } from "vitest";
import { Deliverer } from "@/lib/alerts/deliver";
import { addSubscription, type NewSubscription } from "@/lib/alerts/store-subscriptions";
import { receiverOf } from "@/lib/alerts/subscribe";
import { tellEvents } from "@/lib/alerts/tell";
import { database } from "@/lib/platform/database/client";
import { chooseSettings, type Settings } from "@/lib/platform/settings/settings";
import { type MailServer, startMailServer } from "../accounts/mail-server";
import { type DatabaseContext, eachDatabase } from "../databases";
import { type HttpReceiver, startReceiver } from "./http-receiver";
import { loopbackSettings, start } from "./on-loopback";

/** What a suite of alerts works with. */
export interface AlertsContext extends Pick<DatabaseContext, "kind" | "target"> {
  readonly mail: MailServer;
  readonly http: HttpReceiver;
  /** Puts these settings in force, over those of a copy with mail that may post to loopback. */
  set(changed: Partial<Settings>): void;
}

/** Runs a suite over each database, with a mail server and an HTTP receiver on loopback, and empty tables before each test. */
export function alertsSuite(name: string, suite: (context: AlertsContext) => void): void {
  eachDatabase(name, (context) => {
    let mail: MailServer | undefined;
    let http: HttpReceiver | undefined;
    const started = <T>(one: T | undefined): T => {
      if (one === undefined) throw new Error("Receivers are started before a test.");
      return one;
    };
    const set = (changed: Partial<Settings>) =>
      chooseSettings(loopbackSettings({ smtpUrl: started(mail).url, ...changed }));
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
      get target() {
        return context.target;
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

async function emptyTables(): Promise<void> {
  await database().alertSubscription.deleteMany();
  await database().alertMessage.deleteMany();
  await database().event.deleteMany();
  await database().outage.deleteMany();
  await database().detectionState.deleteMany();
  await database().officialIncident.deleteMany();
  await database().user.deleteMany();
}

/** Somebody who wants to be told of everything by webhook, with these changes. */
export function subscribed(change: Partial<NewSubscription> & { address: string }): Promise<string> {
  const channel = change.channel ?? "webhook";
  return addSubscription({
    userId: null,
    channel,
    receiver: receiverOf(channel, change.address),
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

/** Tells what happened and sends all that is due at a time. */
export async function tellAndSend(at: Date): Promise<void> {
  await tellEvents(at, at);
  await new Deliverer().drain(() => at);
}

/** The deliveries of all, oldest first, as far as tests look at them. */
export const deliveries = () =>
  database().alertDelivery.findMany({
    orderBy: [{ firstDueAt: "asc" }, { messageKey: "asc" }],
    select: { id: true, state: true, attempts: true, outcome: true, messageKey: true, digestId: true },
  });
