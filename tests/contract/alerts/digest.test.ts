import { expect, it } from "vitest";
import { Deliverer } from "@/lib/alerts/outbox/deliver";
import { fanOut } from "@/lib/alerts/outbox/fan-out";
import { manageSubscription } from "@/lib/alerts/subscriptions/manage";
import { database } from "@/lib/platform/database/client";
import { alertsSuite } from "./alerts-suite";
import { happen } from "./happen";
import { minute, start } from "./on-loopback";
import { deliveries, fanOutAndSend, subscribed } from "./subscribe-and-send";

const outages = ["20261121-1500", "20261121-1510", "20261121-1520"];
const nextDue = async () =>
  (await database().alertSubscription.findFirst({ select: { nextDueAt: true } }))?.nextDueAt;
const account = async () => (await database().user.create({ data: { email: "ann@example.org" } })).id;
const bodies = ({ http }: { http: { received: { body: Buffer }[] } }) =>
  http.received.map(({ body }) => body.toString("utf8"));

/** Sends until nothing is waiting, and returns when it tried. */
async function sendToTheEnd(): Promise<Date[]> {
  const tried: Date[] = [];
  for (let due = await nextDue(); due; due = await nextDue()) {
    tried.push(due);
    const at = due;
    await new Deliverer().drain(() => at);
  }
  return tried;
}

alertsSuite("digests", (context) => {
  it("keep their messages together in each retry and fail together, even if one had waited much longer", async () => {
    await subscribed({ channel: "slack", address: `${context.http.url}/slack` });
    context.http.answer = { status: 500 };
    await happen(outages[0] ?? "", "confirmed", start);
    await fanOutAndSend(start);
    await database().alertDelivery.updateMany({ data: { firstDueAt: minute(-23 * 60) } });
    for (const id of outages.slice(1)) await happen(id, "confirmed", minute(2));
    await fanOut(minute(2), minute(2));
    context.http.received = [];
    await new Deliverer().drain(() => minute(4));
    expect(new Set((await deliveries()).map(({ digestId }) => digestId)).size).toBe(1);
    const tried = await sendToTheEnd();
    expect(tried.at(-1)?.getTime()).toBeGreaterThan(minute(22 * 60).getTime());
    expect(new Set(bodies(context)).size).toBe(1);
    expect(bodies(context)[0]).toContain("3 updates");
    expect((await deliveries()).map(({ state }) => state)).toEqual(["dead", "dead", "dead"]);
  });

  it("fail together, and send each message again alone and under its own id", async () => {
    const userId = await account();
    const quiet = { from: 15 * 60, until: 18 * 60, zone: "UTC" };
    await subscribed({ userId, channel: "email", address: "ann@example.org", quiet });
    for (const [at, id] of outages.entries()) {
      await happen(id, "confirmed", minute(at * 10));
      await fanOut(minute(at * 10), minute(at * 10));
    }
    context.mail.refused.add("ann@example.org");
    await new Deliverer().drain(() => minute(180));
    const dead = await deliveries();
    expect(dead.map(({ state }) => state)).toEqual(["dead", "dead", "dead"]);
    context.mail.refused.clear();
    for (const { id } of dead.slice(0, 2)) await manageSubscription("again", id, userId, minute(240));
    await new Deliverer().drain(() => minute(240));
    const ids = context.mail.taken.map(({ headers }) => headers["message-id"]);
    expect(ids.sort()).toEqual(
      dead
        .slice(0, 2)
        .map(({ id }) => `<${id}@njy.test>`)
        .sort(),
    );
  });

  it("do not start because of tests", async () => {
    const userId = await account();
    const mine = await subscribed({ userId, channel: "slack", address: `${context.http.url}/slack` });
    for (let count = 0; count < 7; count += 1) {
      await manageSubscription("test", mine, userId, start);
      await new Deliverer().drain(() => start);
    }
    await happen(outages[0] ?? "", "confirmed", minute(1));
    await fanOutAndSend(minute(1));
    expect(bodies(context)).toHaveLength(8);
  });
});
