import { expect, it } from "vitest";
import { POST as actOn } from "@/app/(account)/account/alerts/act/route";
import { POST as add } from "@/app/(account)/account/alerts/add/route";
import { formToken } from "@/lib/accounts/signed-in-request";
import { readAlertsPage } from "@/lib/alerts/subscriptions/alerts-page";
import { readNewSecret } from "@/lib/alerts/subscriptions/new-secret";
import { database } from "@/lib/platform/database/client";
import { accountsSuite } from "../accounts/accounts-suite";
import { type Browser, publicUrl } from "../accounts/browser";

const webhook = { channel: "webhook", address: "http://127.0.0.1:9/hook", confirmed: "on", end: "on" };

async function signedInAs(browser: Browser) {
  const account = await browser.account();
  if (!account) throw new Error("No account is signed in.");
  return account;
}

async function send(browser: Browser, route: typeof add, fields: Record<string, string>, token?: string) {
  const { sessionId } = await signedInAs(browser);
  const headers = browser.headers;
  headers.set("sec-fetch-site", "same-origin");
  const body = new URLSearchParams({ formToken: token ?? (await formToken(sessionId)), ...fields });
  return route(new Request(`${publicUrl}/account/alerts/add`, { method: "POST", headers, body }));
}

let people = 0;
/** A new mailbox, because limits outlive a test. */
const newMailbox = () => {
  people += 1;
  return `p${people}@example.org`;
};

const queryOf = (answer: Response) => new URL(answer.headers.get("location") ?? "/", publicUrl).searchParams;
const page = async (browser: Browser) => readAlertsPage(await signedInAs(browser), new Date());

accountsSuite("alerts of an account", (context) => {
  it("adds a webhook, shows its secret once, and replaces it", async () => {
    context.set({ alertsAllowPrivate: true });
    const mailbox = newMailbox();
    const ann = await context.signedIn(mailbox);
    const added = await send(ann, add, { ...webhook, surface: "claude-code" });
    expect(added.headers.get("location")).toBe("/account/alerts/secret");
    const [cookie = ""] = added.headers.getSetCookie();
    expect(cookie).toContain("HttpOnly");
    const withCookie = new Headers({ cookie: cookie.split(";")[0] ?? "" });
    const account = await signedInAs(ann);
    const secret = await readNewSecret(account, withCookie);
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    expect(cookie).not.toContain(`${secret}`.slice(6));
    expect(await readNewSecret(account, new Headers())).toBeNull();
    const [shown] = (await page(ann)).subscriptions;
    expect(shown).toMatchObject({
      filter: "Claude Code",
      topics: ["Confirmed outages", "The end of an outage"],
      state: "on",
      deliveries: [],
    });
    expect((await send(ann, actOn, { rotate: shown?.id ?? "" })).headers.get("location")).toBe(
      "/account/alerts/secret",
    );
    expect(await readNewSecret(account, withCookie)).not.toBe(secret);
    expect((await page(ann)).subscriptions[0]?.oldSecretUntil).not.toBeNull();
  });

  it("says what is wrong, without repeating the address", async () => {
    const mailbox = newMailbox();
    const ann = await context.signedIn(mailbox);
    const refused = await send(ann, add, {
      channel: "webhook",
      address: "https://127.0.0.1/secret",
      quietFrom: "22:00",
    });
    expect(queryOf(refused).get("faults")).toBe("nothing,quiet,private");
    expect(refused.headers.get("location")).not.toContain("secret");
    expect(queryOf(await send(ann, add, { confirmed: "on" })).get("faults")).toBe("channel");
    expect(queryOf(await send(ann, add, { ...webhook, surface: "nowhere" })).get("faults")).toBe("place");
    expect((await page(ann)).subscriptions).toEqual([]);
  });

  it("asks for confirmation before it sends e-mail", async () => {
    const mailbox = newMailbox();
    const ann = await context.signedIn(mailbox);
    const asked = await send(ann, add, { channel: "email", official: "on" });
    expect(queryOf(asked).get("told")).toBe("asked");
    expect(context.mail.taken.at(-1)).toMatchObject({
      to: [mailbox],
      subject: expect.stringMatching(/^Confirm your alerts/),
    });
    expect((await page(ann)).subscriptions).toMatchObject([{ state: "unconfirmed", address: mailbox }]);
  });

  it("limits tests per hour", async () => {
    context.set({ alertsAllowPrivate: true });
    const ann = await context.signedIn(newMailbox());
    await send(ann, add, webhook);
    const [mine] = (await page(ann)).subscriptions;
    const test = async () => queryOf(await send(ann, actOn, { test: mine?.id ?? "" })).get("told");
    for (let count = 0; count < 30; count += 1) expect(await test()).toBe("test");
    expect(await test()).toBe("limited");
    expect(await database().alertDelivery.count()).toBe(30);
  });

  it("belong to one account, need the form's token, and are deleted with the account", async () => {
    context.set({ alertsAllowPrivate: true });
    const mailbox = newMailbox();
    const ann = await context.signedIn(mailbox);
    const bob = await context.signedIn(newMailbox());
    await send(ann, add, webhook);
    const [mine] = (await page(ann)).subscriptions;
    for (const action of ["pause", "test", "rotate", "remove", "again"])
      expect(queryOf(await send(bob, actOn, { [action]: mine?.id ?? "" })).get("told")).toBe("unknown");
    expect((await send(ann, actOn, { remove: mine?.id ?? "" }, "forged")).status).toBe(403);
    expect((await page(ann)).subscriptions).toMatchObject([{ state: "on" }]);
    expect(queryOf(await send(ann, actOn, { remove: "no id at all" })).get("told")).toBe("unknown");
    await send(ann, actOn, { test: mine?.id ?? "" });
    expect((await page(ann)).subscriptions[0]?.deliveries).toMatchObject([{ state: "waiting", attempts: 0 }]);
    await database().user.deleteMany({ where: { email: mailbox } });
    expect(await database().alertSubscription.count()).toBe(0);
    expect(await database().alertDelivery.count()).toBe(0);
  });
});
