import { createECDH, randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { POST as ask } from "@/app/(site)/alerts/back/send/route";
import { POST as confirm } from "@/app/(site)/alerts/confirm/yes/route";
import { GET as look, POST as stop } from "@/app/(site)/alerts/stop/now/route";
import { forgetOldAlerts } from "@/lib/alerts/forget";
import { database } from "@/lib/platform/database/client";
import { alertsSuite, subscribed, tellAndSend } from "./alerts-suite";
import { happen } from "./happen";
import { publicUrl } from "./on-loopback";

let browsers = 0;
const newAddress = () => {
  browsers += 1;
  return `198.18.7.${browsers}`;
};

const send = (fields: Record<string, string>, address = newAddress()) =>
  ask(
    new Request(`${publicUrl}/alerts/back/send`, {
      method: "POST",
      headers: { "x-njy-peer": address },
      body: new URLSearchParams(fields),
    }),
  );

const told = (answer: Response) =>
  new URL(answer.headers.get("location") ?? "/", publicUrl).searchParams.get("told");
const say = (path: string, fields: Record<string, string>) =>
  new Request(publicUrl + path, { method: "POST", body: new URLSearchParams(fields) });
const linkIn = (text = "") => new URL(/^http\S+$/m.exec(text)?.[0] ?? "");
const yes = (link: URL) => confirm(say("/alerts/confirm/yes", Object.fromEntries(link.searchParams)));

const outage = "20261121-1500";
/** These look at the machine's own clock, as the routes do. */
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

alertsSuite("tell me when it is back", (context) => {
  it("by mail: asks first, tells once when it is over, and forgets the address", async () => {
    await happen(outage, "confirmed", ago(60));
    await tellAndSend(new Date());
    expect(told(await send({ email: "Ann@Example.org", surface: "claude-code" }))).toBe("asked");
    const link = linkIn(context.mail.taken[0]?.text);
    expect(`${link}`).toContain(`${publicUrl}/alerts/confirm?id=`);
    await happen("20261121-1501", "confirmed", ago(50), { zone: "all" });
    await tellAndSend(new Date());
    expect(context.mail.taken).toHaveLength(1);
    expect(told(await yes(link))).toBe("confirmed");
    await happen("20261121-1501", "ended", ago(3), { confirmedAt: ago(50), zone: "all" });
    await tellAndSend(new Date());
    // Another is open there still.
    expect(context.mail.taken).toHaveLength(1);
    await happen(outage, "ended", ago(1), { confirmedAt: ago(60) });
    await tellAndSend(new Date());
    expect(context.mail.taken[1]).toMatchObject({
      to: ["ann@example.org"],
      subject: "It is back, by users’ reports: Claude Code · Opus 5",
      text: expect.stringContaining(`${publicUrl}/outages/${outage}`),
    });
    expect(await database().alertSubscription.count()).toBe(0);
    expect(await database().alertDelivery.count()).toBe(0);
  });

  it("by push, at once; deleted after 24 hours if nothing came", async () => {
    const browser = createECDH("prime256v1");
    const keys = {
      endpoint: `${context.http.url}/push`,
      pushKey: browser.generateKeys().toString("base64url"),
      pushSecret: randomBytes(16).toString("base64url"),
    };
    const program = new Request(`${publicUrl}/alerts/back/send`, {
      method: "POST",
      headers: { "x-njy-peer": newAddress(), "content-type": "application/json" },
      body: JSON.stringify({ ...keys, surface: "claude-code" }),
    });
    const answer = await ask(program);
    expect([answer.status, await answer.json()]).toEqual([200, { told: "waiting" }]);
    expect(
      await database().alertSubscription.findMany({ select: { once: true, wants: true, surfaces: true } }),
    ).toEqual([{ once: true, wants: ["back"], surfaces: ["claude-code"] }]);
    expect((await forgetOldAlerts(new Date(Date.now() + 23 * 3_600_000))).subscriptions).toBe(0);
    expect((await forgetOldAlerts(new Date(Date.now() + 25 * 3_600_000))).subscriptions).toBe(1);
  });

  it("by push as often as it is tapped: kept once, and refused aloud when it is too often", async () => {
    const browser = {
      endpoint: `${context.http.url}/tapped/${context.kind}`,
      pushKey: createECDH("prime256v1").generateKeys().toString("base64url"),
      pushSecret: randomBytes(16).toString("base64url"),
    };
    for (let count = 0; count < 20; count += 1) {
      const surface = count % 2 ? "claude-code" : "";
      expect(told(await send({ ...browser, surface }))).toBe("waiting");
    }
    expect(await database().alertSubscription.count()).toBe(2);
    expect(told(await send(browser))).toBe("limited");
  });

  it("is told once to a mailbox that asked for several places, and all of its wishes are done with", async () => {
    await happen(outage, "confirmed", ago(60));
    const once = { channel: "email", once: true, wants: ["back"], expiresAt: ago(-60) } as const;
    await subscribed({ ...once, address: "ann@example.org", surfaces: ["claude-code"] });
    await subscribed({ ...once, address: "ann@example.org" });
    await subscribed({ ...once, address: "ann@example.org", surfaces: ["claude-web"] });
    await subscribed({ ...once, address: "bob@example.org", models: ["opus-5"] });
    await tellAndSend(new Date());
    await happen(outage, "ended", ago(1), { confirmedAt: ago(60) });
    await tellAndSend(new Date());
    expect(context.mail.taken.flatMap(({ to }) => to).sort()).toEqual(["ann@example.org", "bob@example.org"]);
    expect(await database().alertSubscription.findMany({ select: { surfaces: true } })).toEqual([
      { surfaces: ["claude-web"] },
    ]);
  });

  it("says so when it was over before the mail was opened", async () => {
    await happen(outage, "confirmed", ago(60));
    await send({ email: "bob@example.org" });
    await database().alertSubscription.updateMany({ data: { createdAt: ago(10) } });
    await happen(outage, "ended", ago(1), { confirmedAt: ago(60) });
    expect(told(await yes(linkIn(context.mail.taken[0]?.text)))).toBe("over");
    expect(await database().alertSubscription.count()).toBe(0);
  });

  it("refuses what is no address or leads inside, a mailbox that had its mails, and an asker without end", async () => {
    expect(told(await send({ email: "nobody" }))).toBe("invalid");
    context.set({ alertsAllowPrivate: false });
    const point = createECDH("prime256v1").generateKeys().toString("base64url");
    const inside = {
      endpoint: "https://127.0.0.1/",
      pushKey: point,
      pushSecret: randomBytes(16).toString("base64url"),
    };
    expect(told(await send(inside))).toBe("invalid");
    const full = `full-${context.kind}@example.org`;
    for (let count = 0; count < 6; count += 1) expect(told(await send({ email: full }))).toBe("asked");
    expect(context.mail.taken.filter(({ to }) => to.includes(full))).toHaveLength(4);
    const asker = newAddress();
    const answers: (string | null)[] = [];
    for (let count = 0; count < 22; count += 1)
      answers.push(told(await send({ email: `p${count}@example.org` }, asker)));
    expect(answers.slice(0, 20).every((one) => one === "asked")).toBe(true);
    expect(answers.slice(20)).toEqual(["limited", "limited"]);
  });

  it("takes back what it could not ask for by mail", async () => {
    context.mail.refused.add("gone@example.org");
    expect(told(await send({ email: "gone@example.org" }))).toBe("closed");
    expect(await database().alertSubscription.count()).toBe(0);
  });
});

alertsSuite("links in mails", (context) => {
  it("one click stops at once (RFC 8058), opening the link does not, and a wrong token does nothing", async () => {
    const userId = (await database().user.create({ data: { email: "ann@example.org" } })).id;
    await subscribed({ userId, channel: "email", address: "ann@example.org", confirmedAt: new Date() });
    await happen(outage, "confirmed", ago(5));
    await tellAndSend(new Date());
    const header = /<([^>]+)>/.exec(context.mail.taken[0]?.headers["list-unsubscribe"] ?? "")?.[1] ?? "";
    const { pathname, search } = new URL(header);
    const opened = look(new Request(header));
    expect([opened.status, opened.headers.get("location")?.startsWith("/alerts/stop?id=")]).toEqual([
      303,
      true,
    ]);
    const forged = await stop(
      say(`${pathname}${search.slice(0, -3)}xyz`, { "List-Unsubscribe": "One-Click" }),
    );
    expect(forged.status).toBe(404);
    expect(await database().alertSubscription.count({ where: { stoppedAt: null } })).toBe(1);
    const clicked = await stop(say(pathname + search, { "List-Unsubscribe": "One-Click" }));
    expect(clicked.status).toBe(200);
    await happen(outage, "ended", ago(1), { confirmedAt: ago(5) });
    await tellAndSend(new Date());
    expect(context.mail.taken).toHaveLength(1);
  });
});
