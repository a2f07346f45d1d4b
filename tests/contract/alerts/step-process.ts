/**
 * A process that tells of an outage, step by step, and waits to be killed after one of them:
 * `step-process.ts <data dir> <url or ""> <step> <SMTP URL>`. With a step `of the end` the outage is over already. With the
 * step `on` it goes on and on instead, and with `keys` it says which keys it signs with.
 */

import { Deliverer } from "@/lib/alerts/deliver";
import { ownReach } from "@/lib/alerts/reach";
import { send } from "@/lib/alerts/send";
import { claimDue } from "@/lib/alerts/store-deliver";
import { alertKeys } from "@/lib/alerts/store-keys";
import { recordOutcome } from "@/lib/alerts/store-record";
import { tellEvents } from "@/lib/alerts/tell";
import { openDatabase } from "@/lib/platform/database/open";
import { chooseSettings } from "@/lib/platform/settings/settings";
import { happen } from "./happen";
import { loopbackSettings, minute, start } from "./on-loopback";

const [dataDir = "", url, last = "", smtpUrl = ""] = process.argv.slice(2);
chooseSettings(loopbackSettings({ smtpUrl }));
await openDatabase({ dataDir, url: url || undefined });

async function stepByStep(): Promise<void> {
  const [wanted, ofTheEnd] = last.split(" of ");
  const reached = (step: string) => step === wanted;
  await happen("20261121-1500", ofTheEnd ? "ended" : "confirmed", start);
  if (reached("event")) return;
  await tellEvents(start, start);
  if (reached("told")) return;
  const lane = { slots: 10, perReceiver: 10, working: new Map<string, number>(), inTrouble: false };
  const [claimed] = await claimDue(lane, start);
  if (!claimed) throw new Error("There is nothing to send.");
  if (reached("claimed")) return;
  const outcome = await send(claimed, ownReach(), start);
  if (reached("sent")) return;
  await recordOutcome(claimed, outcome, start);
}

async function onAndOn(): Promise<void> {
  for (let count = 0; ; count += 1) {
    const at = minute(count);
    await happen(`20261121-${1500 + count}`, "confirmed", at);
    await tellEvents(at, at);
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
