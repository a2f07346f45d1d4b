import { expect, test } from "vitest";
import { z } from "zod";
import { authenticateKey, maxKeys, maxKeysInDay } from "@/lib/accounts/keys";
import { readAccountPage } from "@/lib/accounts/own-account";
import { deleteExpiredSignIns } from "@/lib/accounts/sessions";
import { database } from "@/lib/platform/database/client";
import { minuteMs } from "@/lib/platform/time/units";
import { accountsSuite } from "./accounts-suite";
import { type Browser, noticeIn } from "./browser";

/** The data of the account page for the person signed in there. */
async function pageOf(browser: Browser) {
  const account = await browser.account();
  if (!account) throw new Error("nobody is signed in there");
  return readAccountPage(account, new Date());
}

/** Makes a key and reads it from the cookie that carries it to the page. */
async function createKey(browser: Browser, name = "a gateway"): Promise<string> {
  const answer = await browser.send("/account/keys", { name, scope: "observations" });
  expect(answer.headers.get("location")).toBe("/account/keys/made");
  const cookie = answer.headers.getSetCookie()[0] ?? "";
  expect(cookie).toMatch(/Path=\/account\/keys\/made; HttpOnly; SameSite=Strict/);
  return /^njy-made-key=([^;]+)/.exec(cookie)?.[1] ?? "";
}

accountsSuite("the account page", ({ at, signedIn }) => {
  test("people can list their sessions, and end one or all of them", async () => {
    const [first, second] = [await signedIn(at("ann")), await signedIn(at("ann"))];
    const other = await signedIn(at("bob"));
    const { sessions } = await pageOf(first);
    expect(sessions.map(({ isThis }) => isThis)).toEqual([true, false]);
    const theirs = (await pageOf(other)).sessions[0]?.id ?? "";
    await first.send("/account/sessions", { end: theirs });
    expect(await other.account()).not.toBeNull();
    const ended = await first.send("/account/sessions", { end: sessions[1]?.id ?? "" });
    expect(noticeIn(ended)).toBe("session-ended");
    expect(await second.account()).toBeNull();
    const third = await signedIn(at("ann"));
    const all = await first.send("/account/sessions", { end: "all" });
    expect(all.headers.get("location")).toBe("/signin?told=signed-out-all");
    expect(all.headers.getSetCookie()[0]).toBe("njy-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
    expect([await first.account(), await third.account()]).toEqual([null, null]);
    expect(await other.account()).not.toBeNull();
  });

  test("a session shows when it was last used, and expires", async () => {
    const browser = await signedIn(at("use"));
    const { id } = await database().session.findFirstOrThrow();
    const early = new Date(Date.now() - 60 * minuteMs);
    await database().session.update({ where: { id }, data: { lastUsedAt: early } });
    expect(await browser.account()).not.toBeNull();
    const { lastUsedAt } = await database().session.findFirstOrThrow();
    expect(lastUsedAt.getTime()).toBeGreaterThan(early.getTime());
    await database().session.update({ where: { id }, data: { expires: new Date(Date.now() - 1) } });
    expect(await browser.account()).toBeNull();
    expect(await deleteExpiredSignIns(new Date())).toBe(1);
    expect(await database().session.count()).toBe(0);
  });

  test("a form needs the token of its own session", async () => {
    const browser = await signedIn(at("form"));
    const other = await signedIn(at("other"));
    for (const formToken of ["", "guessed", (await pageOf(other)).formToken])
      expect((await browser.send("/account/keys", { name: "x", formToken })).status).toBe(403);
    expect(await database().apiKey.count()).toBe(0);
  });

  test("we show a key once, store its hash, show when it was used, and refuse it after it is revoked", async () => {
    const browser = await signedIn(at("keys"));
    const key = await createKey(browser);
    expect(key).toMatch(/^njy_[\w-]{43}$/);
    const ask = (header: string | null) => authenticateKey(header, "observations", new Date());
    const { keys } = await pageOf(browser);
    expect(keys).toMatchObject([
      { name: "a gateway", start: key.slice(0, 10), lastUsedAt: null, revokedAt: null },
    ]);
    expect(JSON.stringify(await database().apiKey.findMany())).not.toContain(key.slice(10));
    const account = await browser.account();
    expect(await ask(`Bearer ${key}`)).toEqual({
      kind: "key",
      keyId: keys[0]?.id,
      accountId: account?.id,
      scopes: ["observations"],
    });
    expect((await pageOf(browser)).keys[0]?.lastUsedAt).not.toBeNull();
    expect(await ask(null)).toEqual({ kind: "missing" });
    for (const wrong of ["Bearer", "Bearer njy_", key, `Basic ${key}`, `Bearer ${key.slice(0, -1)}!`])
      expect(await ask(wrong)).toEqual({ kind: "unknown" });
    const stranger = await signedIn(at("stranger"));
    const revoke = async (who: Browser) =>
      noticeIn(await who.send("/account/keys/revoke", { key: keys[0]?.id ?? "" }));
    expect(await revoke(stranger)).toBe("key-not-in-use");
    expect(await ask(`Bearer ${key}`)).toMatchObject({ kind: "key" });
    await database().apiKey.updateMany({ data: { scopes: [] } });
    expect(await ask(`Bearer ${key}`)).toEqual({ kind: "out-of-scope" });
    expect([await revoke(browser), await revoke(browser)]).toEqual(["key-revoked", "key-not-in-use"]);
    expect(await ask(`Bearer ${key}`)).toEqual({ kind: "unknown" });
    expect((await pageOf(browser)).keys[0]?.revokedAt).not.toBeNull();
  });

  test("a key needs a name and a scope, and their number is limited", async () => {
    const browser = await signedIn(at("many"));
    const refused: Record<string, string>[] = [
      { name: " ", scope: "observations" },
      { name: "x".repeat(61), scope: "observations" },
      { name: "x" },
      { name: "x", scope: "observations,everything" },
    ];
    for (const fields of refused)
      expect(noticeIn(await browser.send("/account/keys", fields))).toBe("key-unnamed");
    for (let made = 0; made < maxKeys; made += 1) await createKey(browser, `key ${made}`);
    expect(noticeIn(await browser.send("/account/keys", { name: "one more", scope: "observations" }))).toBe(
      "key-too-many",
    );
    expect(await database().apiKey.count()).toBe(maxKeys);
    const userId = (await browser.account())?.id ?? "";
    await database().apiKey.updateMany({ where: { userId }, data: { revokedAt: new Date() } });
    for (let made = maxKeys; made < maxKeysInDay; made += 1) await createKey(browser, `key ${made}`);
    await database().apiKey.updateMany({ where: { userId }, data: { revokedAt: new Date() } });
    const another = () => browser.send("/account/keys", { name: "another", scope: "observations" });
    expect(noticeIn(await another())).toBe("key-too-often");
    const yesterday = new Date(Date.now() - 25 * 60 * minuteMs);
    await database().apiKey.updateMany({ where: { userId }, data: { createdAt: yesterday } });
    expect((await another()).headers.get("location")).toBe("/account/keys/made");
  });

  test("people can download everything that we store, except hashes", async () => {
    const browser = await signedIn(at("data"));
    const key = await createKey(browser);
    const answer = await browser.download();
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment;/);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    const text = await answer.text();
    const { account } = z.object({ account: z.record(z.string(), z.unknown()) }).parse(JSON.parse(text));
    expect(account).toMatchObject({
      email: at("data"),
      role: "member",
      sessions: [{ createdAt: expect.any(String), lastUsedAt: expect.any(String) }],
      keys: [{ name: "a gateway", start: key.slice(0, 10), scopes: ["observations"] }],
      accounts: [],
      pendingLinks: [],
    });
    expect(text).not.toMatch(/hash|sessionToken/i);
  });

  test("after deletion, no table holds anything of the account", async () => {
    const [browser, other] = [await signedIn(at("gone")), await signedIn(at("stays"))];
    await createKey(browser);
    await browser.send("/signin/send", { email: at("gone") });
    const { id } = (await browser.account()) ?? { id: "" };
    await database().account.create({
      data: { userId: id, type: "oauth", provider: "github", providerAccountId: "42" },
    });
    const held = await tablesNaming([id, at("gone")]);
    expect(held).toEqual([
      "account_key",
      "account_login",
      "account_session",
      "account_token",
      "account_user",
    ]);
    const answer = await browser.send("/account/delete/confirm", {});
    expect(answer.headers.get("location")).toBe("/signin?told=deleted");
    expect(await tablesNaming([id, at("gone")])).toEqual([]);
    expect(await browser.account()).toBeNull();
    expect(await other.account()).not.toBeNull();
  });
});

/** The tables of the database that contain one of these texts in any row. */
async function tablesNaming(texts: readonly string[]): Promise<string[]> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
  const naming: string[] = [];
  for (const { name } of tables) {
    const [found] = await database().$queryRawUnsafe<{ rows: bigint }[]>(
      `SELECT count(*) AS rows FROM "${name}" t WHERE t::text LIKE ANY ($1::text[])`,
      texts.map((text) => `%${text}%`),
    );
    if (found && found.rows > 0n) naming.push(name);
  }
  return naming;
}
