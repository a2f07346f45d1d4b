import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { expect, it } from "vitest";
import { channelList } from "@/lib/alerts/channels/channels";
import { isPushKey } from "@/lib/alerts/channels/push/channel";
import { alertKeys } from "@/lib/alerts/store-keys";
import { manageSubscription, secretOf } from "@/lib/alerts/subscriptions/manage";
import { database } from "@/lib/platform/database/client";
import { alertsSuite } from "./alerts-suite";
import { happen } from "./happen";
import type { Received } from "./http-receiver";
import { minute, publicUrl, start } from "./on-loopback";
import { deliveries, fanOutAndSend, subscribed } from "./subscribe-and-send";

const account = async () => (await database().user.create({ data: { email: "ann@example.org" } })).id;

async function secret(id: string, userId: string): Promise<string> {
  const answer = await secretOf(id, userId);
  if (answer.kind !== "secret") throw new Error("no secret");
  return answer.secret;
}

const text = ({ body }: Received) => body.toString("utf8");
const headersOf = ({ headers }: Received) => headers as Record<string, string>;

alertsSuite("channels", (context) => {
  it.each(channelList)("$label: sends a message to its example address", async ({ id, example }) => {
    const isUrl = URL.canParse(example.address);
    const address = isUrl ? context.http.url + new URL(example.address).pathname : example.address;
    await subscribed({ ...example, channel: id, address });
    await happen("20261121-1500", "confirmed", start);
    await fanOutAndSend(start);
    expect(await deliveries()).toMatchObject([{ state: "sent", attempts: 1 }]);
    expect([context.http.received.length, context.mail.taken.length]).toEqual(isUrl ? [1, 0] : [0, 1]);
  });

  it("webhook: an independent library verifies it, and it says what, where, since when and what the status page says", async () => {
    const userId = await account();
    const id = await subscribed({ userId, address: `${context.http.url}/hook` });
    await happen("20261121-1500", "confirmed", start);
    await fanOutAndSend(start);
    const [got] = context.http.received;
    if (!got) throw new Error("No message arrived.");
    const reader = new Webhook(await secret(id, userId));
    const signed = reader.sign(`${got.headers["webhook-id"]}`, start, text(got));
    expect(got.headers["webhook-signature"]).toBe(signed);
    const [delivery] = await deliveries();
    expect(got.headers["webhook-id"]).toBe(delivery?.id);
    expect(JSON.parse(text(got))).toMatchObject({
      type: "outage.confirmed",
      timestamp: "2026-11-21T15:00:00.000Z",
      data: {
        link: `${publicUrl}/outages/20261121-1500`,
        title: "Users report an outage: Claude Code · Opus 5",
        users: expect.stringContaining("Since 2026-11-21 14:55 UTC"),
        official: expect.stringContaining("We haven’t been able to read the status page"),
        outage: { id: "20261121-1500", zone: "cell:claude-code/opus-5", tier: "confirmed", ended: null },
      },
    });
  });

  it("webhook: verifies as it arrives, and for a day after a change of secret with the old one too", async () => {
    const userId = await account();
    const id = await subscribed({ userId, address: `${context.http.url}/hook` });
    const old = await secret(id, userId);
    const now = new Date();
    const rotated = await manageSubscription("rotate", id, userId, now);
    if (rotated.kind !== "secret") throw new Error("not rotated");
    expect(rotated.secret).not.toBe(old);
    await manageSubscription("test", id, userId, now);
    await fanOutAndSend(now);
    const [got] = context.http.received;
    if (!got) throw new Error("No message arrived.");
    for (const each of [old, rotated.secret])
      expect(new Webhook(each).verify(text(got), headersOf(got))).toMatchObject({ type: "test" });
    expect(() =>
      new Webhook(`whsec_${randomBytes(32).toString("base64")}`).verify(text(got), headersOf(got)),
    ).toThrow();
    const later = new Date(now.getTime() + 25 * 3_600_000);
    await manageSubscription("test", id, userId, later);
    await fanOutAndSend(later);
    const [, second] = context.http.received;
    const signatures = `${second?.headers["webhook-signature"]}`.split(" ");
    expect(signatures).toHaveLength(1);
    expect(signatures[0]).toBe(
      new Webhook(rotated.secret).sign(`${second?.headers["webhook-id"]}`, later, second ? text(second) : ""),
    );
  });

  it("Slack and Discord get their own format, and mention no one", async () => {
    await subscribed({ channel: "slack", address: `${context.http.url}/slack` });
    await subscribed({ channel: "discord", address: `${context.http.url}/discord` });
    await happen("20261121-1500", "confirmed", start);
    await fanOutAndSend(start);
    const of = (path: string) =>
      JSON.parse(text(context.http.received.find((one) => one.path === path) as Received));
    const slack = of("/slack");
    expect(slack.text).toBe("Users report an outage: Claude Code · Opus 5");
    expect(slack.blocks.map(({ text: block }: { text?: { text: string } }) => block?.text)).toEqual([
      `*<${publicUrl}/outages/20261121-1500|Users report an outage: Claude Code · Opus 5>*`,
      expect.stringContaining("*Users*\nSince 2026-11-21 14:55 UTC"),
      expect.stringContaining("*Status page*\nWe haven’t been able to read the status page"),
      undefined,
    ]);
    const discord = of("/discord");
    expect(discord.allowed_mentions).toEqual({ parse: [] });
    expect(discord.embeds).toEqual([
      {
        title: "Users report an outage: Claude Code · Opus 5",
        url: `${publicUrl}/outages/20261121-1500`,
        fields: [
          { name: "Users", value: expect.stringContaining("Since 2026-11-21 14:55 UTC") },
          { name: "Status page", value: expect.stringContaining("able to read the status page") },
        ],
        timestamp: "2026-11-21T15:00:00.000Z",
        footer: { text: "Not Just You · unofficial" },
      },
    ]);
  });

  it("mail: the delivery's id is its Message-ID, and one click stops it (RFC 8058)", async () => {
    const id = await subscribed({ channel: "email", address: "ann@example.org" });
    await happen("20261121-1500", "confirmed", start);
    await fanOutAndSend(start);
    const [mail] = context.mail.taken;
    const [delivery] = await deliveries();
    expect(mail?.to).toEqual(["ann@example.org"]);
    expect(mail?.headers["message-id"]).toBe(`<${delivery?.id}@njy.test>`);
    expect(mail?.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
    expect(mail?.headers["list-unsubscribe"]).toMatch(
      new RegExp(`^<${publicUrl}/alerts/stop/now\\?id=${id}&token=[\\w-]+>$`),
    );
    expect(mail?.text).toContain(`${publicUrl}/outages/20261121-1500`);
    expect(mail?.text).toContain("Status page:");
    expect(mail?.html).toContain(`<a href="${publicUrl}/outages/20261121-1500">`);
  });

  it("gives up on mail that the server refuses permanently, without a retry", async () => {
    context.mail.refused.add("nobody@example.org");
    await subscribed({ channel: "email", address: "nobody@example.org" });
    await happen("20261121-1500", "confirmed", start);
    await fanOutAndSend(start);
    expect(await deliveries()).toMatchObject([
      { state: "dead", attempts: 1, outcome: "refused by the mail server" },
    ]);
  });

  it("push: the browser can decrypt it, and the push service can verify who sent it", async () => {
    const browser = createECDH("prime256v1");
    const publicKey = browser.generateKeys();
    const auth = randomBytes(16);
    await subscribed({
      channel: "push",
      address: `${context.http.url}/push/1`,
      pushKey: publicKey.toString("base64url"),
      pushSecret: auth.toString("base64url"),
    });
    await happen("20261121-1500", "confirmed", start);
    await fanOutAndSend(start);
    const [got] = context.http.received;
    if (!got) throw new Error("No message arrived.");
    expect(got.headers).toMatchObject({ "content-encoding": "aes128gcm", ttl: "43200", urgency: "high" });
    expect(got.headers.topic).toMatch(/^[\w-]{32}$/);
    expect(JSON.parse(decrypted(got.body, browser, auth))).toMatchObject({
      title: "Users report an outage: Claude Code · Opus 5",
      path: "/outages/20261121-1500",
      tag: "outage 20261121-1500",
    });
    const [, token = "", key = ""] =
      /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(`${got.headers.authorization}`) ?? [];
    expect(key).toBe((await alertKeys()).vapidPublic);
    expect(vapidClaims(token, key)).toMatchObject({ aud: context.http.url, sub: "mailto:no-reply@njy.test" });
  });

  it("push: invalid keys are an internal error, with the usual retries", async () => {
    const offCurve = Buffer.alloc(65, 7);
    offCurve[0] = 4;
    const keys = [offCurve.toString("base64url"), randomBytes(16).toString("base64url")] as const;
    expect(isPushKey(...keys)).toBe(false);
    const [pushKey, pushSecret] = keys;
    await subscribed({ channel: "push", address: `${context.http.url}/push`, pushKey, pushSecret });
    await happen("20261121-1500", "confirmed", start);
    await fanOutAndSend(start);
    expect(await deliveries()).toMatchObject([
      { state: "waiting", attempts: 1, outcome: "an error on our side" },
    ]);
    expect(context.http.received).toEqual([]);
  });

  it("a receiver that answers 410 gets no more messages", async () => {
    context.http.answer = { status: 410 };
    await subscribed({ address: `${context.http.url}/hook` });
    await happen("20261121-1500", "confirmed", start);
    await fanOutAndSend(start);
    await happen("20261121-1500", "ended", minute(30), { confirmedAt: start });
    await fanOutAndSend(minute(30));
    expect(context.http.received).toHaveLength(1);
    expect(await deliveries()).toMatchObject([
      { state: "dead", outcome: "HTTP 410: no longer accepts messages" },
    ]);
  });
});

/** Decrypts a push as a browser does, written from RFC 8291 and RFC 8188. */
function decrypted(message: Buffer, browser: ReturnType<typeof createECDH>, auth: Buffer): string {
  const salt = message.subarray(0, 16);
  const keyLength = message[20] ?? 0;
  const sender = message.subarray(21, 21 + keyLength);
  const sealed = message.subarray(21 + keyLength);
  const derive = (key: Buffer, salted: Buffer, info: Buffer, length: number) =>
    Buffer.from(hkdfSync("sha256", key, salted, info, length));
  const shared = browser.computeSecret(sender);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), browser.getPublicKey(), sender]);
  const secret = derive(shared, auth, info, 32);
  const key = derive(secret, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = derive(secret, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
  const decipher = createDecipheriv("aes-128-gcm", key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return plain.subarray(0, plain.lastIndexOf(2)).toString("utf8");
}

/** The claims of a VAPID token (RFC 8292), after verifying its signature. */
function vapidClaims(token: string, key: string): unknown {
  const [head = "", claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  const publicKey = createPublicKey({
    format: "jwk",
    key: {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    },
  });
  const signed = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  expect(signed).toBe(true);
  return JSON.parse(Buffer.from(claims, "base64url").toString("utf8"));
}
