/**
 * A process that sends alerts about an outage, step by step, and waits to be killed after one step:
 * `step-process.ts <data dir> <url or ""> <step> <SMTP URL>`. For a step `of the end`, the outage is already over. The
 * step `on` continues with outage after outage, and `keys` prints the keys that it signs with.
 */

import { channels } from "@/lib/alerts/channels/channels";
import { egressPolicy } from "@/lib/alerts/channels/egress";
import { Deliverer } from "@/lib/alerts/outbox/deliver";
import { fanOut } from "@/lib/alerts/outbox/fan-out";
import { claimDue } from "@/lib/alerts/outbox/store-claim";
import { recordOutcome } from "@/lib/alerts/outbox/store-record";
import { alertKeys } from "@/lib/alerts/store-keys";
import { openDatabase } from "@/lib/platform/database/open";
import { setSettings } from "@/lib/platform/settings/settings";
import { happen } from "./happen";
import { loopbackSettings, minute, start } from "./on-loopback";

const [dataDir = "", url, last = "", smtpUrl = ""] = process.argv.slice(2);
setSettings(loopbackSettings({ smtpUrl }));
await openDatabase({ dataDir, url: url || undefined });

async function stepByStep(): Promise<void> {
  const [wanted, ofTheEnd] = last.split(" of ");
  const reached = (step: string) => step === wanted;
  await happen("20261121-1500", ofTheEnd ? "ended" : "confirmed", start);
  if (reached("event")) return;
  await fanOut(start, start);
  if (reached("fanned-out")) return;
  const lane = { slots: 10, perServer: 10, working: new Map<string, number>(), isFailing: false };
  const [claimed] = await claimDue(lane, start);
  if (!claimed) throw new Error("Nothing is due.");
  if (reached("claimed")) return;
  const outcome = await channels[claimed.channel].send(claimed, egressPolicy(), start);
  if (reached("sent")) return;
  await recordOutcome(claimed, outcome, start);
}

async function onAndOn(): Promise<void> {
  for (let count = 0; ; count += 1) {
    const at = minute(count);
    await happen(`20261121-${1500 + count}`, "confirmed", at);
    await fanOut(at, at);
    await new Deliverer().drain(() => at);
  }
}

if (last === "on") await onAndOn();
if (last === "keys") {
  const { vapidPublic, signing } = await alertKeys();
  console.log(`keys ${vapidPublic} ${Buffer.from(signing).toString("hex")}`);
} else await stepByStep();
console.log("reached");
setInterval(() => undefined, 1000);
