import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "@/lib/platform/database/client";
import { accountsSuite } from "./accounts-suite";
import { Browser, noticeIn } from "./browser";
import { type GithubPerson, type GithubServer, startGithub } from "./github-server";

const application = { id: "the-id", secret: "the-secret" };

accountsSuite("sign-in with GitHub", ({ at, set, signedIn }) => {
  let github: GithubServer;
  beforeAll(async () => {
    github = await startGithub(application);
  });
  afterAll(() => github.close());
  beforeEach(() => {
    Object.assign(github, { person: null, hidesEmails: false, tokens: [], scopes: [] });
    useGithub(application.secret);
  });

  const useGithub = (authGithubSecret: string) =>
    set({
      authGithubId: application.id,
      authGithubSecret,
      github: { web: github.url, api: github.url },
      adminEmails: [at("boss")],
    });

  const someone = (id: number, ...verified: string[]): GithubPerson => ({
    id,
    emails: verified.map((email, nth) => ({ email, primary: nth === 0, verified: true })),
  });

  /** Goes to GitHub from our page; answers the address to which GitHub sends the browser back. */
  async function wayBack(browser: Browser, callbackUrl = "/history?a=1"): Promise<string> {
    const leaving = await browser.send("/signin/github", { callbackUrl });
    const there = await fetch(leaving.headers.get("location") ?? "", { redirect: "manual" });
    return there.headers.get("location") ?? "";
  }

  async function signIn(person: GithubPerson | null, browser = new Browser()) {
    github.person = person;
    const answer = await browser.comeBack(await wayBack(browser));
    return { browser, answer, account: await browser.account() };
  }

  test("a person comes back signed in, on the page they wanted, with only the session cookie", async () => {
    const { browser, answer, account } = await signIn(someone(7, at("Ann")));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/history?a=1"]);
    expect(account).toMatchObject({ email: at("ann"), role: "member" });
    expect(browser.cookieNames).toEqual(["njy-session"]);
    expect(github.scopes).toEqual(["user:email"]);
    expect(await database().account.findMany()).toMatchObject([
      { provider: "github", providerAccountId: "7", userId: account?.id },
    ]);
    const kept = JSON.stringify([await database().account.findMany(), await database().user.findMany()]);
    expect(github.tokens).toHaveLength(1);
    expect(kept).not.toContain(github.tokens[0]);
  });

  test("it opens the account of that address, even if the address at GitHub changes later", async () => {
    const byLink = await signedIn(at("ann"));
    const { id = "" } = (await byLink.account()) ?? {};
    expect((await signIn(someone(7, at("ann")))).account?.id).toBe(id);
    expect((await signIn(someone(7, at("new")))).account).toMatchObject({ id, email: at("ann") });
    expect(await database().user.count()).toBe(1);
  });

  test("an address that GitHub has not verified opens no account, and makes nobody a moderator", async () => {
    const boss = await signedIn(at("boss"));
    const unverified = { email: at("boss"), primary: true, verified: false };
    const none = await signIn({ id: 666, publicEmail: at("boss"), emails: [unverified] });
    expect([noticeIn(none.answer), none.account]).toEqual(["github-failed", null]);
    const other = { email: at("eve"), primary: false, verified: true };
    const eve = await signIn({ id: 666, publicEmail: at("boss"), emails: [unverified, other] });
    expect(eve.account).toMatchObject({ email: at("eve"), role: "member" });
    expect((await signIn(someone(1, at("boss")))).account).toMatchObject({
      id: (await boss.account())?.id,
      role: "moderator",
    });
  });

  test("a callback URL works once, and only in the browser that left", async () => {
    github.person = someone(666, at("eve"));
    const eve = new Browser();
    const back = await wayBack(eve);
    // Eve has Ann open it, so that Ann would work in Eve's account.
    const ann = new Browser();
    expect(noticeIn(await ann.comeBack(back))).toBe("github-failed");
    const leaving = new Browser();
    await wayBack(leaving);
    expect(noticeIn(await leaving.comeBack(back))).toBe("github-failed");
    expect([await ann.account(), await leaving.account()]).toEqual([null, null]);
    await eve.comeBack(back);
    expect(await eve.account()).toMatchObject({ email: at("eve") });
    expect(noticeIn(await eve.comeBack(back))).toBe("github-failed");
    expect(await database().session.count()).toBe(1);
  });

  test("a person who declines gets a notice, keeps the page they wanted, and has no cookie left", async () => {
    const { browser, answer } = await signIn(null);
    expect(answer.headers.get("location")).toBe("/signin?told=github-failed&callbackUrl=%2Fhistory%3Fa%3D1");
    expect(browser.cookieNames).toEqual([]);
  });

  test.each([
    ["hides the addresses", () => Object.assign(github, { hidesEmails: true })],
    ["knows another secret", () => useGithub("another")],
    ["is not set any more", () => set({})],
  ])("when GitHub %s, nobody gets signed in", async (_, happen) => {
    github.person = someone(7, at("ann"));
    const browser = new Browser();
    const back = await wayBack(browser);
    happen();
    expect(noticeIn(await browser.comeBack(back))).toBe("github-failed");
    expect([await browser.account(), await database().user.count()]).toEqual([null, 0]);
  });

  test("the earlier session of the browser ends, and its account gets no new sign-in method", async () => {
    const bob = await signedIn(at("bob"));
    const before = new Browser();
    before.takeCookiesOf(bob);
    const { account } = await signIn(someone(7, at("ann")), bob);
    expect(account?.email).toBe(at("ann"));
    expect(await before.account()).toBeNull();
    const { accounts } = await database().user.findUniqueOrThrow({
      where: { email: at("bob") },
      select: { accounts: true },
    });
    expect(accounts).toEqual([]);
  });

  test.each(["https://evil.example/", "//evil.example", "/\\evil.example", "/%09//evil.example"])(
    "a way on to %s stays here",
    async (callbackUrl) => {
      github.person = someone(7, at("ann"));
      const browser = new Browser();
      const answer = await browser.comeBack(await wayBack(browser, callbackUrl));
      expect(answer.headers.get("location")).toMatch(/^\/(?![/\\])/);
      expect(await browser.account()).not.toBeNull();
    },
  );
});
