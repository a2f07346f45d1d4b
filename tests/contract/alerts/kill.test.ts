import { type ChildProcess, spawn } from "node:child_process";
import { createECDH, randomBytes } from "node:crypto";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { setSettings } from "@/lib/platform/settings/settings";
import { type MailServer, startMailServer } from "../accounts/mail-server";
import { eachOwnDatabase, type OwnDatabaseContext } from "../databases";
import { deliveries, emptyTables, fanOutAndSend, subscribed } from "./alerts-suite";
import { type HttpReceiver, startReceiver } from "./http-receiver";
import { loopbackSettings, minute } from "./on-loopback";

let http: HttpReceiver;
let mail: MailServer;
let child: ChildProcess | undefined;
beforeAll(async () => {
  http = await startReceiver();
  mail = await startMailServer();
  setSettings(loopbackSettings({ smtpUrl: mail.url }));
});
afterAll(async () => {
  await http.close();
  await mail.close();
});
beforeEach(() => {
  http.received = [];
  mail.taken.length = 0;
});
afterEach(() => void child?.kill("SIGKILL"));

const startChild = ({ target }: OwnDatabaseContext, step: string): ChildProcess => {
  const script = new URL("./step-process.ts", import.meta.url).pathname;
  child = spawn(
    process.execPath,
    ["--import", "tsx", script, target.dataDir, target.url ?? "", step, mail.url],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  return child;
};

/** Lets another process have the database, and kills it once it is ready. Then the database is open here again. */
const kill = (
  context: OwnDatabaseContext,
  step: string,
  ready: (started: ChildProcess) => Promise<unknown>,
): Promise<void> =>
  context.reopen(async () => {
    const started = startChild(context, step);
    const ended = once(started, "exit");
    await ready(started);
    started.kill("SIGKILL");
    await ended;
  });

/** Keeps reading afterwards: a process whose output nobody reads would end before it is killed. */
const reached = ({ stdout }: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    stdout?.on("data", (chunk) => {
      if (String(chunk).includes("reached")) resolve();
    });
    stdout?.once("end", () => reject(new Error("The process ended before this step.")));
  });

const idsOfWebhooks = () => http.received.map(({ headers }) => `${headers["webhook-id"]}`);
const idsOfMails = () => mail.taken.map(({ headers }) => headers["message-id"] ?? "");

type Channel = "webhook" | "email" | "push";
const browserKeys = () => ({
  pushKey: createECDH("prime256v1").generateKeys().toString("base64url"),
  pushSecret: randomBytes(16).toString("base64url"),
});

const addressOf = (channel: Channel) => (channel === "email" ? "ann@example.org" : `${http.url}/hook`);
/** What identifies a message to its receiver. A push has no id; a browser replaces a notification of the same topic. */
const idsOf = (channel: Channel) =>
  ({
    webhook: idsOfWebhooks,
    email: idsOfMails,
    push: () => http.received.map(({ headers }) => `${headers.topic}`),
  })[channel]();

/** The ids that a receiver got after a kill at a step and the start of another process: one id, once or twice. */
async function killAt(context: OwnDatabaseContext, step: string, channel: Channel): Promise<string[]> {
  const keys = channel === "push" ? browserKeys() : {};
  await subscribed({ channel, address: addressOf(channel), ...keys });
  await kill(context, step, reached);
  // By then, a claim of the killed process has expired.
  await fanOutAndSend(minute(2));
  await fanOutAndSend(minute(4));
  expect(await deliveries()).toMatchObject([{ state: "sent" }]);
  const [delivery] = await deliveries();
  const ids = idsOf(channel);
  expect(new Set(ids).size).toBe(1);
  if (channel !== "push") expect(ids[0]).toContain(`${delivery?.id}`);
  return ids;
}

/** The same for a request for one message: it is sent, and then nothing of it is left, wherever the kill came. */
async function killOnceAt(
  context: OwnDatabaseContext,
  step: string,
  channel: "email" | "push",
): Promise<number> {
  const keys = channel === "push" ? browserKeys() : {};
  const once = { once: true, wants: ["back"], expiresAt: minute(24 * 60) };
  await subscribed({ channel, address: addressOf(channel), ...keys, ...once });
  await kill(context, `${step} of the end`, reached);
  await fanOutAndSend(minute(2));
  await fanOutAndSend(minute(4));
  expect(await database().alertSubscription.count()).toBe(0);
  expect(await deliveries()).toEqual([]);
  expect(new Set(idsOf(channel)).size).toBe(1);
  return idsOf(channel).length;
}

/** Steps before the claim are the same for every channel. */
const steps: [string, Channel, number][] = [
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
const onceSteps: [string, "email" | "push", number][] = [
  ["event", "email", 1],
  ["fanned-out", "email", 1],
  ["claimed", "push", 1],
  ["sent", "push", 2],
  ["sent", "email", 2],
  ["recorded", "email", 1],
];

/** Kills a process anywhere while it sends alerts about outage after outage. The next process must miss none. */
async function killAnywhere(context: OwnDatabaseContext): Promise<void> {
  await subscribed({ address: `${http.url}/hook` });
  await kill(context, "on", () => http.has(3 + Math.floor(Math.random() * 10)));
  await fanOutAndSend(minute(60));
  await fanOutAndSend(minute(62));
  const events = await database().event.findMany();
  const all = await deliveries();
  expect(all.map(({ messageKey }) => messageKey).sort()).toEqual(events.map(({ key }) => key).sort());
  expect(all.every(({ state }) => state === "sent")).toBe(true);
  const ids = idsOfWebhooks();
  expect([...new Set(ids)].sort()).toEqual(all.map(({ id }) => id).sort());
  expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(1);
}

eachOwnDatabase(
  "a kill after any step loses nothing, and repeats only what was sent but not recorded",
  (context) => {
    beforeEach(emptyTables);

    it.each(steps)("%s, %s", async (step, channel, times) => {
      expect(await killAt(context, step, channel)).toHaveLength(times);
    });
    it.each(onceSteps)("%s, one message at recovery by %s", async (step, channel, times) => {
      expect(await killOnceAt(context, step, channel)).toBe(times);
    });
    it("anywhere", () => killAnywhere(context));
  },
);
