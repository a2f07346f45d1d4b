/**
 * A process that sends alerts and waits to be killed: `step-process.ts <data dir> <url or ""> <SMTP URL>`. It takes commands
 * as lines of JSON, and prints each result as a line. With `keys` instead of an SMTP URL, it prints the keys that it signs
 * with.
 */
import { createInterface } from "node:readline";
import { channels } from "@/lib/alerts/channels/channels";
import { egressPolicy } from "@/lib/alerts/channels/egress";
import { Deliverer } from "@/lib/alerts/outbox/deliver";
import { fanOut } from "@/lib/alerts/outbox/fan-out";
import { claimDue } from "@/lib/alerts/outbox/store-claim";
import { recordOutcome } from "@/lib/alerts/outbox/store-record";
import { alertKeys } from "@/lib/alerts/store-keys";
import type { NewSubscription } from "@/lib/alerts/subscriptions/store";
import { database } from "@/lib/platform/database/client";
import { openDatabase } from "@/lib/platform/database/open";
import { setSettings } from "@/lib/platform/settings/settings";
import { happen } from "./happen";
import { loopbackSettings, minute, start } from "./on-loopback";
import { deliveries, emptyTables, fanOutAndSend, subscribed } from "./subscribe-and-send";

/** The steps from an event to a recorded alert. */
export type Step = "event" | "fanned-out" | "claimed" | "sent" | "recorded";

/** What a process is asked to do. */
export type Command =
  | { do: "subscribe"; subscription: Partial<NewSubscription> & { address: string } }
  /** Sends an alert about an outage up to a step. Then it prints `reached`. */
  | { do: "send"; kind: "confirmed" | "ended"; until: Step }
  /** Sends alerts about outage after outage. */
  | { do: "go on" }
  /** Sends what is left, as the next process does after a kill. Prints `left` and what is stored then. */
  | { do: "finish"; minutes: number[] };

/** What a process stores after it has sent what was left. */
export interface Left {
  subscriptions: number;
  deliveries: Awaited<ReturnType<typeof deliveries>>;
}

const [dataDir = "", url, smtpUrl = ""] = process.argv.slice(2);
setSettings(loopbackSettings({ smtpUrl: smtpUrl === "keys" ? undefined : smtpUrl }));
await openDatabase({ dataDir, url: url || undefined });

async function send(kind: "confirmed" | "ended", until: Step): Promise<void> {
  await happen("20261121-1500", kind, start);
  if (until === "event") return;
  await fanOut(start, start);
  if (until === "fanned-out") return;
  const lane = { slots: 10, perServer: 10, working: new Map<string, number>(), isFailing: false };
  const [claimed] = await claimDue(lane, start);
  if (!claimed) throw new Error("Nothing is due.");
  if (until === "claimed") return;
  const outcome = await channels[claimed.channel].send(claimed, egressPolicy(), start);
  if (until === "sent") return;
  await recordOutcome(claimed, outcome, start);
}

async function goOn(): Promise<never> {
  for (let count = 0; ; count += 1) {
    const at = minute(count);
    await happen(`20261121-${1500 + count}`, "confirmed", at);
    await fanOut(at, at);
    await new Deliverer().drain(() => at);
  }
}

async function finish(minutes: number[]): Promise<Left> {
  for (const count of minutes) await fanOutAndSend(minute(count));
  return { subscriptions: await database().alertSubscription.count(), deliveries: await deliveries() };
}

async function follow(command: Command): Promise<string> {
  if (command.do === "subscribe") {
    await emptyTables();
    await subscribed(command.subscription);
    return "subscribed";
  }
  if (command.do === "send") {
    await send(command.kind, command.until);
    return "reached";
  }
  if (command.do === "finish") return `left ${JSON.stringify(await finish(command.minutes))}`;
  return goOn();
}

if (smtpUrl === "keys") {
  const { vapidPublic, signing } = await alertKeys();
  console.log(`keys ${vapidPublic} ${Buffer.from(signing).toString("hex")}`);
}
// It reads until it is killed, so that it does not end before.
for await (const line of createInterface({ input: process.stdin }))
  console.log(await follow(JSON.parse(line)));
