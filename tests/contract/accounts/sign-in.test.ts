import { afterEach, expect, test, vi } from "vitest";
import { readLink } from "@/lib/accounts/confirm-link";
import { askerLimit, mailboxLimit } from "@/lib/accounts/send-limits";
import { database } from "@/lib/platform/database/client";
import { accountsSuite, lastLink } from "./accounts-suite";
import { Browser, toldBy } from "./browser";

afterEach(() => void vi.useRealTimers());

accountsSuite("sign-in", (context) => {
  const { at, set, signedIn } = context;
  const server = () => context.mail;

  test("a link is asked for, mailed, and signs in once", async () => {
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
    // Whoever looks at the link's page does not use it up.
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
    expect([toldBy(again), again.headers.getSetCookie()]).toEqual(["link-gone", []]);
  });

  test("neither a session's nor a link's token is stored", async () => {
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

  test("of many that use one link at once, one is signed in", async () => {
    await new Browser().send("/signin/send", { email: at("race") });
    const link = lastLink(server());
    const browsers = Array.from({ length: 6 }, () => new Browser());
    await Promise.all(browsers.map((browser) => browser.follow(link)));
    const accounts = await Promise.all(browsers.map((browser) => browser.account()));
    expect(accounts.filter((account) => account !== null)).toHaveLength(1);
    expect(await database().session.count()).toBe(1);
  });

  test("a link is good for a quarter of an hour", async () => {
    await new Browser().send("/signin/send", { email: at("late") });
    const link = lastLink(server());
    const late = new Browser();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 15 * 60_000 + 1000 });
    expect(toldBy(await late.follow(link))).toBe("link-gone");
    expect(await database().user.count()).toBe(0);
    vi.setSystemTime(Date.now() - 2 * 60_000);
    expect(toldBy(await late.follow(link))).toBeNull();
    expect(await late.account()).not.toBeNull();
  });

  test("an address with an account is answered as one without", async () => {
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

  test("one mailbox gets few links, whoever asks, and is not told apart by it", async () => {
    for (let asked = 0; asked < mailboxLimit.most + 3; asked += 1) {
      const answer = await new Browser().send("/signin/send", { email: at("full") });
      expect(answer.headers.get("location")).toBe("/signin/sent");
    }
    expect(server().taken).toHaveLength(mailboxLimit.most);
  });

  test("one network address may ask for few", async () => {
    const browser = new Browser();
    const told: (string | null)[] = [];
    for (let asked = 0; asked <= askerLimit.most; asked += 1)
      told.push(toldBy(await browser.send("/signin/send", { email: at(`n${asked}`) })));
    expect(told.filter((one) => one === null)).toHaveLength(askerLimit.most);
    expect(told.at(-1)).toBe("too-often");
    expect(server().taken).toHaveLength(askerLimit.most);
  });

  test.each([
    "",
    "ann",
    "ann@",
    "ann@example",
    "a b@example.org",
    '"a"@example.org',
    `${"a".repeat(300)}@example.org`,
  ])("%j is no address", async (email) => {
    expect(toldBy(await new Browser().send("/signin/send", { email }))).toBe("no-address");
    expect(server().taken).toEqual([]);
  });

  test("a mail server that refuses or is gone is told, and the same for every address", async () => {
    server().refused.add(at("nobody"));
    expect(toldBy(await new Browser().send("/signin/send", { email: at("nobody") }))).toBe("unavailable");
    set({ smtpUrl: "smtp://127.0.0.1:9" });
    expect(toldBy(await new Browser().send("/signin/send", { email: at("gone") }))).toBe("unavailable");
  });

  test("without mail the link is printed once, and names nobody", async () => {
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

  test("forms from elsewhere, or from nowhere, are refused", async () => {
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

  test("GitHub is a way in only when it is set, with state, proof and our own way back", async () => {
    expect(toldBy(await new Browser().send("/signin/github", {}))).toBe("github-failed");
    set({ authGithubId: "the-id", authGithubSecret: "the-secret" });
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
      "next-auth.callback-url",
      "next-auth.pkce.code_verifier",
      "next-auth.state",
    ]);
  });
});
