import { createECDH, randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { type MailServer, startMailServer } from "../accounts/mail-server";
import { type Child, startChild } from "../child";
import { eachOwnDatabase, type OwnDatabaseContext } from "../databases";
import { type HttpReceiver, startReceiver } from "./http-receiver";
import type { Command, Left, Step } from "./step-process";

let http: HttpReceiver;
let mail: MailServer;
beforeAll(async () => {
  http = await startReceiver();
  mail = await startMailServer();
});
afterAll(async () => {
  await http.close();
  await mail.close();
});
beforeEach(() => {
  http.received = [];
  mail.taken.length = 0;
});

const script = new URL("./step-process.ts", import.meta.url);

/**
 * Processes. Each has the database until it is killed. The one that finishes the work of a killed process then starts
 * the next test, because each start takes seconds.
 */
class Processes {
  #running: Child | undefined;

  constructor(private readonly context: OwnDatabaseContext) {}

  async #process(): Promise<Child> {
    const { dataDir, url = "" } = this.context.target;
    this.#running ??= await startChild(script, [dataDir, url, mail.url]);
    return this.#running;
  }

  /** Gives a command to the running process. */
  async tell(command: Command): Promise<Child> {
    const child = await this.#process();
    child.process.stdin?.write(`${JSON.stringify(command)}\n`);
    return child;
  }

  async kill(): Promise<void> {
    const killed = this.#running;
    this.#running = undefined;
    killed?.process.kill("SIGKILL");
    await killed?.ended;
  }

  /** Subscribes, sends an alert up to a step, and kills the process there. */
  async killAt(
    subscription: Extract<Command, { do: "subscribe" }>["subscription"],
    kind: "confirmed" | "ended",
    until: Step,
  ): Promise<void> {
    await (await this.tell({ do: "subscribe", subscription })).line(/^subscribed$/);
    await (await this.tell({ do: "send", kind, until })).line(/^reached$/);
    await this.kill();
  }

  /** Lets the next process send what is left. */
  async finish(minutes: number[]): Promise<Left> {
    const child = await this.tell({ do: "finish", minutes });
    return JSON.parse((await child.line(/^left /)).replace("left ", ""));
  }
}

const idsOfWebhooks = () => http.received.map(({ headers }) => `${headers["webhook-id"]}`);
const idsOfMails = () => mail.taken.map(({ headers }) => headers["message-id"] ?? "");

type Channel = "webhook" | "email" | "push";
const browserKeys = () => ({
  pushKey: createECDH("prime256v1").generateKeys().toString("base64url"),
  pushSecret: randomBytes(16).toString("base64url"),
});

const subscriptionOf = (channel: Channel) => ({
  channel,
  address: channel === "email" ? "ann@example.org" : `${http.url}/hook`,
  ...(channel === "push" ? browserKeys() : {}),
});
/** What identifies a message to its receiver. A push has no id; a browser replaces a notification of the same topic. */
const idsOf = (channel: Channel) =>
  ({
    webhook: idsOfWebhooks,
    email: idsOfMails,
    push: () => http.received.map(({ headers }) => `${headers.topic}`),
  })[channel]();

/** By then, a claim of the killed process has expired. */
const afterTheClaim = [2, 4];

/** The ids that a receiver got after a kill at a step and the start of another process: one id, once or twice. */
async function killAt(processes: Processes, step: Step, channel: Channel): Promise<string[]> {
  await processes.killAt(subscriptionOf(channel), "confirmed", step);
  const { deliveries } = await processes.finish(afterTheClaim);
  expect(deliveries).toMatchObject([{ state: "sent" }]);
  const ids = idsOf(channel);
  expect(new Set(ids).size).toBe(1);
  if (channel !== "push") expect(ids[0]).toContain(`${deliveries[0]?.id}`);
  return ids;
}

/** The same for a request for one message: it is sent, and then nothing of it is left, wherever the kill came. */
async function killOnceAt(processes: Processes, step: Step, channel: "email" | "push"): Promise<number> {
  const once = { once: true, wants: ["back" as const], expiresAt: new Date("2026-11-22T15:00:00.000Z") };
  await processes.killAt({ ...subscriptionOf(channel), ...once }, "ended", step);
  expect(await processes.finish(afterTheClaim)).toEqual({ subscriptions: 0, deliveries: [] });
  expect(new Set(idsOf(channel)).size).toBe(1);
  return idsOf(channel).length;
}

/** Steps before the claim are the same for every channel. */
const steps: [Step, Channel, number][] = [
  ["event", "webhook", 1],
  ["fanned-out", "webhook", 1],
  ["claimed", "webhook", 1],
  ["sent", "webhook", 2],
  ["recorded", "webhook", 1],
  ["claimed", "email", 1],
  ["sent", "email", 2],
  ["recorded", "email", 1],
  ["sent", "push", 2],
  ["recorded", "push", 1],
];
const onceSteps: [Step, "email" | "push", number][] = [
  ["event", "email", 1],
  ["fanned-out", "email", 1],
  ["claimed", "push", 1],
  ["sent", "push", 2],
  ["sent", "email", 2],
  ["recorded", "email", 1],
];

/** Kills a process anywhere while it sends alerts about outage after outage. The next process must miss none. */
async function killAnywhere(processes: Processes, context: OwnDatabaseContext): Promise<void> {
  const subscription = subscriptionOf("webhook");
  await (await processes.tell({ do: "subscribe", subscription })).line(/^subscribed$/);
  await processes.tell({ do: "go on" });
  await http.has(3 + Math.floor(Math.random() * 10));
  await processes.kill();
  const { deliveries: all } = await processes.finish([60, 62]);
  await processes.kill();
  await context.reopen();
  const events = await database().event.findMany();
  expect(all.map(({ messageKey }) => messageKey).sort()).toEqual(events.map(({ key }) => key).sort());
  expect(all.every(({ state }) => state === "sent")).toBe(true);
  const ids = idsOfWebhooks();
  expect([...new Set(ids)].sort()).toEqual(all.map(({ id }) => id).sort());
  expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(1);
}

eachOwnDatabase(
  "a kill after any step loses nothing, and repeats only what was sent but not recorded",
  (context) => {
    const processes = new Processes(context);
    beforeAll(() => context.close());
    afterAll(() => processes.kill());

    it.each(steps)("%s, %s", async (step, channel, times) => {
      expect(await killAt(processes, step, channel)).toHaveLength(times);
    });
    it.each(onceSteps)("%s, one message at recovery by %s", async (step, channel, times) => {
      expect(await killOnceAt(processes, step, channel)).toBe(times);
    });
    it("anywhere", () => killAnywhere(processes, context));
  },
);
