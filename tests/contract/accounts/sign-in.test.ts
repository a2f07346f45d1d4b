import { afterEach, expect, test, vi } from "vitest";
import { mailboxLimit, requesterLimit } from "@/lib/accounts/send-limits";
import { readLink } from "@/lib/accounts/sign-in-link";
import { ignoreForeignAuthUrl } from "@/lib/accounts/sign-in-path";
import { database } from "@/lib/platform/database/client";
import { accountsSuite, lastLink } from "./accounts-suite";
import { Browser, noticeIn } from "./browser";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

accountsSuite("sign-in", (context) => {
  const { at, set, signedIn } = context;
  const server = () => context.mail;

  test("we mail a link, and it signs in once", async () => {
    const browser = new Browser();
    const asked = await browser.send("/signin/send", {
      email: ` ${at("Ann")} `,
      callbackUrl: "/history?a=1",
    });
    expect([asked.status, asked.headers.get("location")]).toEqual([303, "/signin/sent"]);
    expect(asked.headers.get("cache-control")).toBe("private, no-store");
    expect(asked.headers.getSetCookie()).toEqual([]);
    expect(server().taken).toHaveLength(1);
    expect(server().taken[0]).toMatchObject({ to: [at("ann")], from: "no-reply@localhost" });
    const link = lastLink(server());
    expect(server().taken[0]?.html).toContain(link.replace(/&/g, "&amp;"));
    expect(link).not.toContain("ann");
    const token = new URL(link).searchParams.get("token") ?? "";
    // Opening the page of the link does not use it up.
    expect(await readLink(token, new Date())).toEqual({ email: at("ann") });
    expect(await readLink(token, new Date())).toEqual({ email: at("ann") });
    expect(await database().user.count()).toBe(0);
    const used = await browser.follow(link);
    expect([used.status, used.headers.get("location")]).toEqual([303, "/history?a=1"]);
    const cookies = used.headers.getSetCookie();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^njy-session=[\w-]{43}; .*HttpOnly; SameSite=Lax$/);
    expect(await browser.account()).toMatchObject({ email: at("ann"), role: "member" });
    const again = await new Browser().follow(link);
    expect([noticeIn(again), again.headers.getSetCookie()]).toEqual(["link-gone", []]);
  });

  test("the database stores no session or link token", async () => {
    const browser = new Browser();
    await browser.send("/signin/send", { email: at("hash") });
    const link = lastLink(server());
    const stored = async () =>
      JSON.stringify([
        await database().session.findMany(),
        await database().verificationToken.findMany(),
        await database().account.findMany(),
      ]);
    expect(await stored()).not.toContain(new URL(link).searchParams.get("token"));
    await browser.follow(link);
    const cookie = browser.headers.get("cookie")?.split("=")[1] ?? "";
    expect(cookie).toHaveLength(43);
    expect(await stored()).not.toContain(cookie);
  });

  test("if many browsers use one link at the same time, one signs in", async () => {
    await new Browser().send("/signin/send", { email: at("race") });
    const link = lastLink(server());
    const browsers = Array.from({ length: 6 }, () => new Browser());
    await Promise.all(browsers.map((browser) => browser.follow(link)));
    const accounts = await Promise.all(browsers.map((browser) => browser.account()));
    expect(accounts.filter((account) => account !== null)).toHaveLength(1);
    expect(await database().session.count()).toBe(1);
  });

  test("a link is valid for 15 minutes", async () => {
    await new Browser().send("/signin/send", { email: at("late") });
    const link = lastLink(server());
    const late = new Browser();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 15 * 60_000 + 1000 });
    expect(noticeIn(await late.follow(link))).toBe("link-gone");
    expect(await database().user.count()).toBe(0);
    vi.setSystemTime(Date.now() - 2 * 60_000);
    expect(noticeIn(await late.follow(link))).toBeNull();
    expect(await late.account()).not.toBeNull();
  });

  test("an address with an account gets the same answer as one without", async () => {
    await signedIn(at("known"));
    const statements: string[][] = [];
    const answers: unknown[] = [];
    for (const email of [at("known"), at("unknown")]) {
      const answer = await new Browser().send("/signin/send", { email });
      answers.push([answer.status, [...answer.headers]]);
      statements.push(server().taken.at(-1)?.to ?? []);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(statements).toEqual([[at("known")], [at("unknown")]]);
    expect(await database().user.count()).toBe(1);
  });

  test("a mailbox gets a limited number of links from all requesters, and the answer stays the same", async () => {
    for (let asked = 0; asked < mailboxLimit.max + 3; asked += 1) {
      const answer = await new Browser().send("/signin/send", { email: at("full") });
      expect(answer.headers.get("location")).toBe("/signin/sent");
    }
    expect(server().taken).toHaveLength(mailboxLimit.max);
  });

  test("a network address may ask for a limited number of links", async () => {
    const browser = new Browser();
    const told: (string | null)[] = [];
    for (let asked = 0; asked <= requesterLimit.max; asked += 1)
      told.push(noticeIn(await browser.send("/signin/send", { email: at(`n${asked}`) })));
    expect(told.filter((one) => one === null)).toHaveLength(requesterLimit.max);
    expect(told.at(-1)).toBe("too-often");
    expect(server().taken).toHaveLength(requesterLimit.max);
  });

  test.each([
    "",
    "ann",
    "ann@",
    "ann@example",
    "a b@example.org",
    '"a"@example.org',
    `${"a".repeat(300)}@example.org`,
  ])("%j is not an e-mail address", async (email) => {
    expect(noticeIn(await new Browser().send("/signin/send", { email }))).toBe("no-address");
    expect(server().taken).toEqual([]);
  });

  test("if the mail server refuses or is gone, the answer says so, for every address alike", async () => {
    server().refused.add(at("nobody"));
    expect(noticeIn(await new Browser().send("/signin/send", { email: at("nobody") }))).toBe("unavailable");
    set({ smtpUrl: "smtp://127.0.0.1:9" });
    expect(noticeIn(await new Browser().send("/signin/send", { email: at("gone") }))).toBe("unavailable");
  });

  test("if the database fails, we send no link and sign nobody in", async () => {
    const rename = (from: string, to: string) =>
      database().$executeRawUnsafe(`ALTER TABLE "${from}" RENAME TO "${to}"`);
    await new Browser().send("/signin/send", { email: at("early") });
    const link = lastLink(server());
    await rename("account_token", "account_token_away");
    const asked = await new Browser().send("/signin/send", { email: at("failing") });
    await rename("account_token_away", "account_token");
    expect([noticeIn(asked), server().taken.length]).toEqual(["unavailable", 1]);
    await rename("account_session", "account_session_away");
    const followed = await new Browser().follow(link);
    await rename("account_session_away", "account_session");
    expect([noticeIn(followed), followed.headers.getSetCookie()]).toEqual(["link-gone", []]);
  });

  test("over HTTPS, every cookie is secure", async () => {
    set({ publicUrl: "https://njy.example", authGithubId: "the-id", authGithubSecret: "the-secret" });
    const browser = new Browser();
    await browser.send("/signin/send", { email: at("secure") });
    const [session = ""] = (await browser.follow(lastLink(server()))).headers.getSetCookie();
    expect(session).toMatch(/^__Host-njy-session=[\w-]{43}; .*HttpOnly; Secure; SameSite=Lax$/);
    expect(await browser.account()).toMatchObject({ email: at("secure") });
    const leaving = (await new Browser().send("/signin/github", {})).headers.getSetCookie();
    expect(leaving).toHaveLength(3);
    for (const cookie of leaving)
      expect(cookie).toMatch(/^__Secure-authjs\..*; HttpOnly; Secure; SameSite=Lax$/);
    const [key = ""] = (
      await browser.send("/account/keys", { name: "k", scope: "observations" })
    ).headers.getSetCookie();
    expect(key).toMatch(/^njy-made-key=.*; HttpOnly; Secure; SameSite=Strict$/);
  });

  test("without a mail server we print the link once, without the address", async () => {
    set({ smtpUrl: undefined });
    const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
    await new Browser().send("/signin/send", { email: at("printed") });
    const text = printed.mock.calls.flat().join("\n");
    printed.mockRestore();
    const links = text.match(/http\S+/g) ?? [];
    expect(links).toHaveLength(1);
    expect(text).not.toContain("printed@");
    const browser = new Browser();
    await browser.follow(links[0] ?? "");
    expect(await browser.account()).toMatchObject({ email: at("printed") });
  });

  test("we refuse forms from other pages and of unknown origin", async () => {
    const email = at("forged");
    const foreign: Record<string, string>[] = [
      {},
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site", origin: "http://localhost:3000" },
      { origin: "http://evil.example" },
      { origin: "null" },
    ];
    for (const headers of foreign)
      expect((await new Browser().send("/signin/send", { email }, headers)).status).toBe(403);
    expect(server().taken).toEqual([]);
    const own = await new Browser().send("/signin/send", { email }, { origin: "http://localhost:3000" });
    expect(own.status).toBe(303);
  });

  test("people can sign in with GitHub only if it is set, with state, PKCE and our own callback URL", async () => {
    expect(noticeIn(await new Browser().send("/signin/github", {}))).toBe("github-failed");
    set({ authGithubId: "the-id", authGithubSecret: "the-secret" });
    // next-auth reads these variables. Our own address is PUBLIC_URL all the same, as after a start of the server.
    for (const name of ["AUTH_URL", "NEXTAUTH_URL", "AUTH_REDIRECT_PROXY_URL", "AUTH_GITHUB_ISSUER"])
      vi.stubEnv(name, "https://evil.example/api/auth");
    ignoreForeignAuthUrl();
    const answer = await new Browser().send("/signin/github", { callbackUrl: "/history" });
    const led = new URL(answer.headers.get("location") ?? "");
    expect(led.pathname).toBe("/login/oauth/authorize");
    expect(Object.fromEntries(led.searchParams)).toMatchObject({
      client_id: "the-id",
      redirect_uri: "http://localhost:3000/api/auth/callback/github",
      state: expect.stringMatching(/.{20}/),
      code_challenge: expect.stringMatching(/.{20}/),
    });
    const cookies = answer.headers.getSetCookie();
    expect(cookies.map((cookie) => cookie.split("=")[0]).sort()).toEqual([
      "authjs.callback-url",
      "authjs.pkce.code_verifier",
      "authjs.state",
    ]);
  });

  test("a site at a loopback address keeps that address", async () => {
    set({ publicUrl: "http://127.0.0.1:3000", authGithubId: "the-id", authGithubSecret: "the-secret" });
    const answer = await new Browser().send("/signin/github", { callbackUrl: "/history" });
    const { searchParams } = new URL(answer.headers.get("location") ?? "");
    expect(searchParams.get("redirect_uri")).toBe("http://127.0.0.1:3000/api/auth/callback/github");
    expect(decodeURIComponent(answer.headers.getSetCookie().join())).toContain(
      "http://127.0.0.1:3000/history",
    );
  });
});
