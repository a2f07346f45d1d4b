import { expect, it } from "vitest";
import { egressPolicy } from "@/lib/alerts/channels/egress";
import { alertMetrics, Deliverer } from "@/lib/alerts/outbox/deliver";
import { fanOut } from "@/lib/alerts/outbox/fan-out";
import { claimDue } from "@/lib/alerts/outbox/store-claim";
import { deleteOldAlerts } from "@/lib/alerts/store-retention";
import { manageSubscription } from "@/lib/alerts/subscriptions/manage";
import { readSubscriptions } from "@/lib/alerts/subscriptions/store-log";
import { database } from "@/lib/platform/database/client";
import { alertsSuite } from "./alerts-suite";
import { happen } from "./happen";
import { startReceiver } from "./http-receiver";
import { minute, start } from "./on-loopback";
import { deliveries, fanOutAndSend, subscribed } from "./subscribe-and-send";

const id = "20261121-1500";
const nextDue = async () =>
  (await database().alertSubscription.findFirst({ select: { nextDueAt: true } }))?.nextDueAt;
/** Attempts to send to webhooks so far, from /metrics. */
const attempts = async (outcome: string) =>
  (await alertMetrics().attempts.get()).values.find(
    ({ labels }) => labels.channel === "webhook" && labels.outcome === outcome,
  )?.value ?? 0;
const hours = (count: number) => minute(count * 60);

alertsSuite("the outbox", (context) => {
  it("writes an event in the transaction of its change", async () => {
    await happen(id, "opened", start);
    expect(await database().event.findMany({ select: { key: true, tier: true, zone: true } })).toEqual([
      {
        key: `outage ${id} opened ${start.toISOString()}`,
        tier: "signal",
        zone: "cell:claude-code/opus-5",
      },
    ]);
    await database().detectionState.update({ where: { id: 1 }, data: { lastMinute: 999 } });
    const before = await database().outage.findMany();
    await database().$executeRaw`ALTER TABLE event ADD CONSTRAINT no_more CHECK (kind <> 'ended') NOT VALID`;
    await expect(happen(id, "ended", minute(9))).rejects.toThrow();
    await database().$executeRaw`ALTER TABLE event DROP CONSTRAINT no_more`;
    expect(await database().outage.findMany()).toEqual(before);
  });

  it("sends each change once, even if several processes fan out and send at the same time", async () => {
    await subscribed({ address: context.http.url });
    await happen(id, "opened", start);
    expect(
      (await Promise.all([1, 2, 3].map(() => fanOut(start, start)))).filter((count) => count > 0),
    ).toEqual([1]);
    const senders = [1, 2, 3].map(() => new Deliverer().drain(() => start));
    await Promise.all(senders);
    await happen(id, "confirmed", minute(3));
    await fanOutAndSend(minute(3));
    expect(context.http.received.map(({ body }) => JSON.parse(body.toString("utf8")).type)).toEqual([
      "outage.opened",
      "outage.confirmed",
    ]);
    expect((await deliveries()).map(({ attempts, state }) => [attempts, state])).toEqual([
      [1, "sent"],
      [1, "sent"],
    ]);
  });

  it("sends only the last of several changes, and nothing that is hours old", async () => {
    await subscribed({ address: context.http.url });
    await happen(id, "opened", start);
    await happen(id, "confirmed", minute(3));
    await happen(id, "ended", minute(40), { confirmedAt: minute(3) });
    await fanOutAndSend(minute(41));
    expect((await deliveries()).map(({ messageKey }) => messageKey)).toEqual([
      `outage ${id} ended ${minute(40).toISOString()}`,
    ]);
    await happen("20261122-0900", "opened", minute(60));
    await fanOutAndSend(hours(8));
    expect(await deliveries()).toHaveLength(1);
  });

  it("sends one message for overlapping alerts of an account to one address, and one for each other account and address", async () => {
    const [ann, bob] = await Promise.all(
      ["ann", "bob"].map(async (name) => {
        const { id: userId } = await database().user.create({ data: { email: `${name}@example.org` } });
        return userId;
      }),
    );
    const hook = `${context.http.url}/hook`;
    await subscribed({ userId: ann, address: hook, surfaces: ["claude-code"] });
    await subscribed({ userId: ann, address: hook, models: ["opus-5", "sonnet-5"], wants: ["end"] });
    await subscribed({ userId: ann, address: hook });
    await subscribed({ userId: ann, address: `${hook}/2` });
    await subscribed({ userId: bob, address: hook, surfaces: ["claude-code", "claude-web"] });
    for (const [kind, at] of [
      ["opened", 0],
      ["confirmed", 3],
      ["ended", 40],
    ] as const) {
      context.http.received = [];
      await happen(id, kind, minute(at), kind === "ended" ? { confirmedAt: minute(3) } : {});
      await fanOutAndSend(minute(at));
      expect(context.http.received.map(({ path }) => path).sort()).toEqual(["/hook", "/hook", "/hook/2"]);
    }
  });

  it("sends as early as one of an account's overlapping alerts allows", async () => {
    const { id: userId } = await database().user.create({ data: { email: "ann@example.org" } });
    const there = { userId, channel: "email", address: "ann@example.org" } as const;
    await subscribed({ ...there, quiet: { from: 15 * 60, until: 18 * 60, zone: "UTC" } });
    await subscribed({ ...there, surfaces: ["claude-code"] });
    await happen(id, "confirmed", start);
    await fanOutAndSend(start);
    await new Deliverer().drain(() => hours(4));
    expect(context.mail.taken).toHaveLength(1);
  });

  it("sends nothing while paused, and resumes without what it missed", async () => {
    const userId = (await database().user.create({ data: { email: "ann@example.org" } })).id;
    const mine = await subscribed({ userId, address: context.http.url });
    await manageSubscription("pause", mine, userId, start);
    await happen(id, "opened", start);
    await fanOutAndSend(start);
    await manageSubscription("resume", mine, userId, minute(2));
    await happen(id, "confirmed", minute(3));
    await fanOutAndSend(minute(3));
    expect(context.http.received).toHaveLength(1);
    expect(await manageSubscription("pause", mine, "00000000-0000-4000-8000-000000000000", start)).toEqual({
      kind: "unknown",
    });
  });

  it("retries for a day with growing back-off, then gives up, and the owner can send it again", async () => {
    context.http.answer = { status: 500 };
    const [failed, givenUp] = [await attempts("failed"), await attempts("given-up")];
    const userId = (await database().user.create({ data: { email: "ann@example.org" } })).id;
    await subscribed({ userId, address: context.http.url });
    await happen(id, "confirmed", start);
    await fanOut(start, start);
    const tried: Date[] = [];
    for (let due = await nextDue(); due; due = await nextDue()) {
      tried.push(due);
      const at = due;
      await new Deliverer().drain(() => at);
    }
    expect(tried.length).toBeGreaterThan(20);
    expect(tried.at(-1)?.getTime()).toBeLessThan(hours(24).getTime());
    expect(context.http.received).toHaveLength(tried.length);
    expect(new Set(context.http.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect((await attempts("failed")) - failed).toBe(tried.length - 1);
    expect((await attempts("given-up")) - givenUp).toBe(1);
    const [own] = await readSubscriptions(userId);
    expect(own).toMatchObject({
      deliveries: [],
      failedDeliveries: [{ state: "dead", outcome: "HTTP 500", attempts: tried.length }],
    });
    context.http.answer = { status: 200 };
    // Newer messages do not hide those that we gave up on.
    for (let count = 0; count < 25; count += 1)
      await manageSubscription("test", own?.id ?? "", userId, hours(26));
    await new Deliverer().drain(() => hours(26));
    const [later] = await readSubscriptions(userId);
    expect(later?.deliveries).toHaveLength(20);
    expect(later?.failedDeliveries).toEqual(own?.failedDeliveries);
    await manageSubscription("again", own?.failedDeliveries[0]?.id ?? "", userId, hours(27));
    await new Deliverer().drain(() => hours(27));
    const [last] = await readSubscriptions(userId);
    expect(last).toMatchObject({ failures: 0, failedDeliveries: [] });
    expect(last?.deliveries[0]).toMatchObject({ id: own?.failedDeliveries[0]?.id, state: "sent" });
  });

  it("a receiver that never answers delays no other", async () => {
    const slow = await startReceiver();
    slow.answer = null;
    for (let count = 0; count < 30; count += 1) await subscribed({ address: `${slow.url}/${count}` });
    await subscribed({ address: `${context.http.url}/quick` });
    await happen(id, "confirmed", start);
    await fanOut(start, start);
    const deliverer = new Deliverer(() => ({ ...egressPolicy(), answerWithinMs: 3_600_000 }));
    await deliverer.begin(() => start);
    await context.http.has(1);
    // The slow ones are still in progress, and another change reaches the quick one.
    await expect
      .poll(async () => (await deliveries()).filter(({ state }) => state === "sent").length)
      .toBe(1);
    await happen(id, "ended", minute(1), { confirmedAt: start });
    await fanOut(minute(1), minute(1));
    await deliverer.begin(() => minute(1));
    await context.http.has(2);
    expect((await deliveries()).some(({ attempts, state }) => attempts > 0 && state !== "sent")).toBe(false);
    await slow.close();
    await deliverer.idle();
  });

  it("sends many messages to one server a few at a time, without a pause", async () => {
    for (let count = 0; count < 40; count += 1) await subscribed({ address: `${context.http.url}/${count}` });
    await happen(id, "confirmed", start);
    await fanOut(start, start);
    const deliverer = new Deliverer();
    expect(await deliverer.begin(() => start)).toBe(8);
    expect(await deliverer.begin(() => start)).toBeLessThanOrEqual(8);
    while ((await deliveries()).some(({ state }) => state !== "sent")) await deliverer.sendRound(() => start);
    await deliverer.idle();
    expect(context.http.received).toHaveLength(40);
  });

  it("a claim excludes other instances until it expires", async () => {
    await subscribed({ address: context.http.url });
    await happen(id, "confirmed", start);
    await fanOut(start, start);
    const lane = { slots: 10, perServer: 10, working: new Map<string, number>(), isFailing: false };
    const claims = await Promise.all([1, 2, 3, 4].map(() => claimDue(lane, start)));
    expect(claims.flat()).toHaveLength(1);
    expect(await claimDue(lane, new Date(start.getTime() + 59_000))).toEqual([]);
    expect(await claimDue(lane, minute(1))).toHaveLength(1);
  });

  it("holds messages back during quiet hours, and combines them into one", async () => {
    const quiet = { from: 15 * 60, until: 18 * 60, zone: "UTC" };
    await subscribed({ channel: "email", address: "ann@example.org", quiet });
    for (const [at, one] of ["20261121-1500", "20261121-1510", "20261121-1520"].entries()) {
      await happen(one, "confirmed", minute(at * 10));
      await fanOutAndSend(minute(at * 10));
    }
    expect(context.mail.taken).toEqual([]);
    await new Deliverer().drain(() => hours(3));
    expect(context.mail.taken).toHaveLength(1);
    expect(context.mail.taken[0]?.subject).toMatch(/^3 updates/);
    for (const one of ["20261121-1500", "20261121-1510", "20261121-1520"])
      expect(context.mail.taken[0]?.text).toContain(`/outages/${one}`);
    const all = await deliveries();
    expect(new Set(all.map(({ digestId }) => digestId)).size).toBe(1);
    expect(context.mail.taken[0]?.headers["message-id"]).toBe(`<${all[0]?.digestId}@njy.test>`);
  });

  it("combines messages after several in an hour, but sends each to a program", async () => {
    await subscribed({ channel: "slack", address: `${context.http.url}/slack` });
    await subscribed({ address: `${context.http.url}/hook` });
    for (let count = 0; count < 10; count += 1) {
      await happen(`20261121-15${10 + count}`, "confirmed", minute(count));
      await fanOutAndSend(minute(count));
    }
    const to = (path: string) => context.http.received.filter((one) => one.path === path);
    expect(to("/hook")).toHaveLength(10);
    expect(to("/slack")).toHaveLength(6);
    await new Deliverer().drain(() => minute(31));
    expect(to("/slack")).toHaveLength(7);
  });

  it("deletes everything after its retention time", async () => {
    await subscribed({ address: context.http.url });
    await subscribed({ channel: "email", address: "bob@example.org", confirmedAt: null });
    await subscribed({ channel: "email", address: "cy@example.org", once: true, expiresAt: hours(24) });
    await happen(id, "confirmed", start);
    await fanOutAndSend(start);
    expect(await deleteOldAlerts(hours(25))).toEqual({ subscriptions: 2, events: 0 });
    expect(await deleteOldAlerts(hours(31 * 24))).toEqual({ subscriptions: 0, events: 1 });
    expect(await deliveries()).toEqual([]);
    expect(await database().alertSubscription.count()).toBe(1);
  });
});
