import { expect, it } from "vitest";
import { egressPolicy } from "@/lib/alerts/channels/egress";
import { Deliverer } from "@/lib/alerts/outbox/deliver";
import { fanOut } from "@/lib/alerts/outbox/fan-out";
import { claimDue } from "@/lib/alerts/outbox/store-claim";
import { database } from "@/lib/platform/database/client";
import { alertsSuite } from "./alerts-suite";
import { happen } from "./happen";
import { startReceiver } from "./http-receiver";
import { minute, start } from "./on-loopback";
import { deliveries, subscribed } from "./subscribe-and-send";

const outage = "20261121-1500";
/** More than one statement could take, if each needed two parameters. */
const crowd = 17_000;

/** Waits so long for answers that no slow attempt ends before the quick receiver has its message. */
const patient = () => ({ ...egressPolicy(), answerWithinMs: 3_600_000 });

alertsSuite("a large outage", (context) => {
  it("notifies everyone who waits for its end, and they delay no one else", {
    timeout: 240_000,
  }, async () => {
    const day = minute(24 * 60);
    await database().$executeRaw`
      INSERT INTO alert_subscription (id, channel, address, receiver, surfaces, models, wants, once, created_at, confirmed_at, expires_at)
      SELECT gen_random_uuid(), 'email', 'p' || n || '@example.org', 'mail', '{}', '{}', '{back}', true, ${start}, ${start}, ${day}
      FROM generate_series(1, ${crowd}) AS n`;
    await subscribed({ address: context.http.url });
    await happen(outage, "ended", minute(1), { confirmedAt: start });
    expect(await fanOut(minute(1), minute(1))).toBe(crowd + 1);
    // Expiry stays as promised, whenever the end came.
    expect(await database().alertSubscription.count({ where: { expiresAt: day } })).toBe(crowd);
    await database().alertSubscription.updateMany({ where: { once: false }, data: { nextDueAt: minute(2) } });
    const lane = { slots: 48, perServer: 8, isFailing: false };
    const first = await claimDue({ ...lane, working: new Map() }, minute(3));
    expect(first.map(({ server }) => server)).toEqual(Array(8).fill("mail"));
    const second = await claimDue({ ...lane, working: new Map([["mail", 8]]) }, minute(3));
    expect(second.map(({ recipient }) => recipient.address)).toEqual([context.http.url]);
  });

  it("reaches a quick receiver while more receivers than slots do not answer", async () => {
    const slow = await Promise.all(Array.from({ length: 60 }, startReceiver));
    for (const one of slow) {
      one.answer = null;
      await subscribed({ address: one.url });
    }
    await happen(outage, "confirmed", start);
    await fanOut(start, start);
    const quick = await subscribed({ address: `${context.http.url}/quick` });
    await happen("20261121-1501", "confirmed", minute(1));
    await fanOut(minute(1), minute(1));
    // Last in the queue.
    await database().alertSubscription.updateMany({ where: { id: quick }, data: { nextDueAt: minute(2) } });
    const deliverer = new Deliverer(patient);
    let isThere = false;
    const there = context.http.has(1).then(() => {
      isThere = true;
    });
    while (!isThere) await Promise.race([there, deliverer.sendRound(() => minute(2))]);
    expect((await deliveries()).some(({ attempts, state }) => attempts > 0 && state !== "sent")).toBe(false);
    await Promise.all(slow.map((one) => one.close()));
    await deliverer.idle();
  });
});
