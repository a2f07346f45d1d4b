import { createECDH, randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { POST as ask } from "@/app/(site)/alerts/back/send/route";
import { POST as confirm } from "@/app/(site)/alerts/confirm/yes/route";
import { GET as look, POST as stop } from "@/app/(site)/alerts/stop/now/route";
import { deleteOldAlerts } from "@/lib/alerts/store-retention";
import { database } from "@/lib/platform/database/client";
import { alertsSuite } from "./alerts-suite";
import { happen } from "./happen";
import { publicUrl } from "./on-loopback";
import { fanOutAndSend, subscribed } from "./subscribe-and-send";

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

const noticeIn = (answer: Response) =>
  new URL(answer.headers.get("location") ?? "/", publicUrl).searchParams.get("told");
const say = (path: string, fields: Record<string, string>) =>
  new Request(publicUrl + path, { method: "POST", body: new URLSearchParams(fields) });
const linkIn = (text = "") => new URL(/^http\S+$/m.exec(text)?.[0] ?? "");
const yes = (link: URL) => confirm(say("/alerts/confirm/yes", Object.fromEntries(link.searchParams)));

const outage = "20261121-1500";
/** These tests use the machine's clock, as the routes do. */
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

alertsSuite("tell me when it's back", (context) => {
  it("by e-mail: asks for confirmation, sends one message when it is over, and deletes the address", async () => {
    await happen(outage, "confirmed", ago(60));
    await fanOutAndSend(new Date());
    expect(noticeIn(await send({ email: "Ann@Example.org", surface: "claude-code" }))).toBe("asked");
    const link = linkIn(context.mail.taken[0]?.text);
    expect(`${link}`).toContain(`${publicUrl}/alerts/confirm?id=`);
    await happen("20261121-1501", "confirmed", ago(50), { zone: "all" });
    await fanOutAndSend(new Date());
    expect(context.mail.taken).toHaveLength(1);
    expect(noticeIn(await yes(link))).toBe("confirmed");
    await happen("20261121-1501", "ended", ago(3), { confirmedAt: ago(50), zone: "all" });
    await fanOutAndSend(new Date());
    // Another outage is still open there.
    expect(context.mail.taken).toHaveLength(1);
    await happen(outage, "ended", ago(1), { confirmedAt: ago(60) });
    await fanOutAndSend(new Date());
    expect(context.mail.taken[1]).toMatchObject({
      to: ["ann@example.org"],
      subject: "It’s back, according to users: Claude Code · Opus 5",
      text: expect.stringContaining(`${publicUrl}/outages/${outage}`),
    });
    expect(await database().alertSubscription.count()).toBe(0);
    expect(await database().alertDelivery.count()).toBe(0);
  });

  it("by push: needs no confirmation, and is deleted after 24 hours if nothing happened", async () => {
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
    expect((await deleteOldAlerts(new Date(Date.now() + 23 * 3_600_000))).subscriptions).toBe(0);
    expect((await deleteOldAlerts(new Date(Date.now() + 25 * 3_600_000))).subscriptions).toBe(1);
  });

  it("by push: keeps one request per filter, and says when there were too many", async () => {
    const browser = {
      endpoint: `${context.http.url}/tapped/${context.kind}`,
      pushKey: createECDH("prime256v1").generateKeys().toString("base64url"),
      pushSecret: randomBytes(16).toString("base64url"),
    };
    for (let count = 0; count < 20; count += 1) {
      const surface = count % 2 ? "claude-code" : "";
      expect(noticeIn(await send({ ...browser, surface }))).toBe("waiting");
    }
    expect(await database().alertSubscription.count()).toBe(2);
    expect(noticeIn(await send(browser))).toBe("limited");
  });

  it("sends one message to a mailbox that asked several times, and fulfils all its requests", async () => {
    await happen(outage, "confirmed", ago(60));
    const once = { channel: "email", once: true, wants: ["back"], expiresAt: ago(-60) } as const;
    await subscribed({ ...once, address: "ann@example.org", surfaces: ["claude-code"] });
    await subscribed({ ...once, address: "ann@example.org" });
    await subscribed({ ...once, address: "ann@example.org", surfaces: ["claude-web"] });
    await subscribed({ ...once, address: "bob@example.org", models: ["opus-5"] });
    await fanOutAndSend(new Date());
    await happen(outage, "ended", ago(1), { confirmedAt: ago(60) });
    await fanOutAndSend(new Date());
    expect(context.mail.taken.flatMap(({ to }) => to).sort()).toEqual(["ann@example.org", "bob@example.org"]);
    expect(await database().alertSubscription.findMany({ select: { surfaces: true } })).toEqual([
      { surfaces: ["claude-web"] },
    ]);
  });

  it("says when the outage ended before the e-mail was opened", async () => {
    await happen(outage, "confirmed", ago(60));
    await send({ email: "bob@example.org" });
    await database().alertSubscription.updateMany({ data: { createdAt: ago(10) } });
    await happen(outage, "ended", ago(1), { confirmedAt: ago(60) });
    expect(noticeIn(await yes(linkIn(context.mail.taken[0]?.text)))).toBe("over");
    expect(await database().alertSubscription.count()).toBe(0);
  });

  it("refuses invalid and private addresses, and limits mailboxes and senders", async () => {
    expect(noticeIn(await send({ email: "nobody" }))).toBe("invalid");
    context.set({ alertsAllowPrivate: false });
    const point = createECDH("prime256v1").generateKeys().toString("base64url");
    const inside = {
      endpoint: "https://127.0.0.1/",
      pushKey: point,
      pushSecret: randomBytes(16).toString("base64url"),
    };
    expect(noticeIn(await send(inside))).toBe("invalid");
    const full = `full-${context.kind}@example.org`;
    for (let count = 0; count < 6; count += 1) expect(noticeIn(await send({ email: full }))).toBe("asked");
    expect(context.mail.taken.filter(({ to }) => to.includes(full))).toHaveLength(4);
    const asker = newAddress();
    const answers: (string | null)[] = [];
    for (let count = 0; count < 22; count += 1)
      answers.push(noticeIn(await send({ email: `p${count}@example.org` }, asker)));
    expect(answers.slice(0, 20).every((one) => one === "asked")).toBe(true);
    expect(answers.slice(20)).toEqual(["limited", "limited"]);
  });

  it("deletes a request if it could not send the confirmation e-mail", async () => {
    context.mail.refused.add("gone@example.org");
    expect(noticeIn(await send({ email: "gone@example.org" }))).toBe("closed");
    expect(await database().alertSubscription.count()).toBe(0);
  });
});

alertsSuite("links in e-mails", (context) => {
  it("one click stops e-mails at once (RFC 8058), opening the link does not, and a wrong token does nothing", async () => {
    const userId = (await database().user.create({ data: { email: "ann@example.org" } })).id;
    await subscribed({ userId, channel: "email", address: "ann@example.org", confirmedAt: new Date() });
    await happen(outage, "confirmed", ago(5));
    await fanOutAndSend(new Date());
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
    await fanOutAndSend(new Date());
    expect(context.mail.taken).toHaveLength(1);
  });
});
