import { createECDH, randomBytes } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { type HttpReceiver, startReceiver } from "../contract/alerts/http-receiver";
import { alive } from "./alive";
import { type OwnProduct, startOwnProduct } from "./own-product";
import { from, somebody } from "./people";
import { desktop, phone } from "./screens";
import { trouble } from "./trouble";

// Each test changes the status page, and the next test would see that.
test.describe.configure({ mode: "serial" });
test.use({ extraHTTPHeaders: from(somebody()) });

let product: OwnProduct;
let receiver: HttpReceiver;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  product = await startOwnProduct({ ALERTS_ALLOW_PRIVATE: "true" });
  receiver = await startReceiver();
});
test.afterAll(async () => {
  await receiver?.close();
  await product?.close();
});
test.beforeEach(() => {
  receiver.received = [];
  receiver.answer = { status: 204 };
});

const elevated = { name: "Elevated errors on Claude Code", impact: "major", body: "We are investigating." };

/** The e-mails to an address, oldest first. */
const mailsTo = (address: string) => product.mail.taken.filter(({ to }) => to.includes(address));
const subjectsTo = (address: string) => mailsTo(address).map(({ subject }) => subject);
const firstLink = (text = "") => /^http\S+$/m.exec(text)?.[0] ?? "";

/** Expects no accessibility problems in light and dark, on a desktop and on a phone, and no horizontal overflow. */
async function expectSound(page: Page): Promise<void> {
  for (const size of [desktop, phone]) {
    await page.setViewportSize(size);
    expect(await trouble(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  }
}

/** Opens the home page once it shows the incident. */
async function openHome(page: Page): Promise<void> {
  await expect(async () => {
    await page.goto(`${product.origin}/`);
    await expect(page.getByRole("link", { name: "Tell me when it’s back" })).toBeVisible({ timeout: 1000 });
  }).toPass();
}

async function askByMail(page: Page, address: string, look = expectSound): Promise<void> {
  const incident = product.official.post(elevated);
  await openHome(page);
  await page.getByRole("link", { name: "Tell me when it’s back" }).click();
  await page.getByLabel("By e-mail").fill(address);
  await page.getByRole("button", { name: "Notify me" }).click();
  await expect(page.getByRole("status").first()).toContainText("Check your inbox");
  await look(page);
  await page.goto(firstLink(mailsTo(address)[0]?.text));
  await look(page);
  await page.getByRole("button", { name: "Confirm alerts" }).click();
  await expect(page.getByRole("heading", { name: "Alerts confirmed" })).toBeVisible();
  product.official.resolve(incident, "Resolved.");
  await expect.poll(() => subjectsTo(address)).toHaveLength(2);
  const [, mail] = mailsTo(address);
  expect(mail?.subject).toBe("Status page says it’s resolved: “Elevated errors on Claude Code”");
  expect(mail?.text).toContain(`${product.origin}/incidents/`);
  // Its link finds nothing to stop, because the address is deleted.
  await page.goto(/<([^>]+)>/.exec(mail?.headers["list-unsubscribe"] ?? "")?.[1] ?? "");
  await expect(page.getByRole("heading", { name: "Nothing to stop" })).toBeVisible();
  await look(page);
}

test("tell me when it’s back, by e-mail: confirm, then get one message", async ({ page }) => {
  await askByMail(page, "asked@example.org");
});

/** Subscribes the browser to a push service on loopback instead of the real one. */
async function withPushService(page: Page, endpoint: string): Promise<void> {
  const keys = {
    p256dh: createECDH("prime256v1").generateKeys().toString("base64url"),
    auth: randomBytes(16).toString("base64url"),
  };
  await page.context().grantPermissions(["notifications"], { origin: product.origin });
  await page.addInitScript(
    ({ endpoint: at, keys: its }) => {
      Object.defineProperty(Notification, "permission", { get: () => "granted" });
      Notification.requestPermission = () => Promise.resolve("granted");
      PushManager.prototype.subscribe = () =>
        Promise.resolve({ toJSON: () => ({ endpoint: at, keys: its }) } as unknown as PushSubscription);
    },
    { endpoint, keys },
  );
}

test("tell me when it’s back, by browser notification: one tap, and the push arrives when it is over", async ({
  page,
}) => {
  await withPushService(page, `${receiver.url}/push`);
  const incident = product.official.post(elevated);
  await openHome(page);
  await alive(page);
  await page.getByRole("link", { name: "Tell me when it’s back" }).click();
  await expect(page.getByText("We’ll notify this browser once, when it’s over.")).toBeVisible();
  await expectSound(page);
  product.official.resolve(incident, "Resolved.");
  await receiver.has(1);
  expect(receiver.received).toMatchObject([
    {
      path: "/push",
      headers: { "content-encoding": "aes128gcm", authorization: expect.stringMatching(/^vapid t=/) },
    },
  ]);
});

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${product.origin}/account/alerts`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send sign-in link" }).click();
  await expect(page).toHaveURL(/\/signin\/sent$/);
  await page.goto(firstLink(mailsTo(email).at(-1)?.text));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Your alerts" })).toBeVisible();
}

/** Reloads the alerts page until the log has these words. */
const expectLogged = (page: Page, words: RegExp) =>
  expect(async () => {
    await page.goto(`${product.origin}/account/alerts`);
    await expect(page.getByRole("listitem").filter({ hasText: words }).first()).toBeAttached({
      timeout: 500,
    });
  }).toPass();

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("tell me when it’s back, by e-mail", async ({ page }) => {
    // axe needs JavaScript. The test above checks these pages with it.
    await askByMail(page, "plain@example.org", () => Promise.resolve());
  });

  test("a webhook: its secret once, a test, the log, pause, a new secret, a failed message, removal", async ({
    page,
  }) => {
    await signIn(page, "hook@example.org");
    await expect(page.getByText("You have no alerts.")).toBeVisible();
    await page.getByRole("radio", { name: "Webhook" }).check();
    await page.getByLabel("URL (Webhook").fill("http://me:secret@127.0.0.1/");
    await page.getByRole("button", { name: "Add alert" }).click();
    await expect(page.getByText("Remove the user name and password from the URL.")).toBeVisible();
    await page.getByLabel("URL (Webhook").fill(`${receiver.url}/hook`);
    await page.getByRole("checkbox", { name: "Claude Code" }).check();
    await page.getByRole("checkbox", { name: "Claude API" }).check();
    await page.getByRole("checkbox", { name: "Opus 5", exact: true }).check();
    await page.getByRole("checkbox", { name: "Posts on the official status page" }).check();
    await page.getByRole("button", { name: "Add alert" }).click();
    await expect(page.getByRole("heading", { name: "Copy your secret now" })).toBeVisible();
    const secret = await page.getByText(/^whsec_/).innerText();
    await page.reload();
    await expect(page.getByRole("heading", { name: "We show a secret only once" })).toBeVisible();
    await page.getByRole("link", { name: "Back to your alerts" }).click();
    await expect(page.getByText("Claude Code and Claude API · Opus 5")).toBeVisible();

    await page.getByRole("button", { name: "Send test" }).click();
    await receiver.has(1);
    const [got] = receiver.received;
    const verified = new Webhook(secret).verify(`${got?.body}`, got?.headers as Record<string, string>);
    expect(verified).toMatchObject({ type: "test" });
    await expectLogged(page, /sent: HTTP 204/);

    await page.getByRole("button", { name: "Pause" }).click();
    await expect(page.getByRole("status")).toContainText("Alert paused.");
    await page.getByRole("button", { name: "Resume" }).click();
    await page.getByRole("button", { name: "Replace secret" }).click();
    const second = await page.getByText(/^whsec_/).innerText();
    expect(second).not.toBe(secret);
    await page.getByRole("link", { name: "Back to your alerts" }).click();
    await expect(page.getByText("also signed with the old secret until")).toBeVisible();

    receiver.answer = { status: 413 };
    await page.getByRole("button", { name: "Send test" }).click();
    await expectLogged(page, /failed after 1 attempt: HTTP 413/);
    receiver.answer = { status: 204 };
    const before = receiver.received.length;
    await page.getByRole("button", { name: "Send again" }).click();
    await receiver.has(before + 1);
    const again = receiver.received.at(-1);
    for (const each of [secret, second])
      new Webhook(each).verify(`${again?.body}`, again?.headers as Record<string, string>);

    await page.goto(`${product.origin}/account/alerts`);
    await page.getByRole("button", { name: "Remove" }).click();
    await expect(page.getByText("You have no alerts.")).toBeVisible();
  });
});

test("e-mail to an account: confirm, get posts of the status page, stop with one click", async ({
  page,
  request,
}) => {
  const address = "mail@example.org";
  await signIn(page, address);
  await expectSound(page);
  await page.getByRole("checkbox", { name: "Posts on the official status page" }).check();
  await page.getByRole("button", { name: "Add alert" }).click();
  await expect(page.getByRole("status").first()).toContainText("We send nothing until you open the link");
  await page.goto(firstLink(mailsTo(address).at(-1)?.text));
  await page.getByRole("button", { name: "Confirm alerts" }).click();
  await expect(page.getByRole("heading", { name: "Alerts confirmed" })).toBeVisible();
  const sent = mailsTo(address).length;
  const incident = product.official.post({ ...elevated, name: "Elevated errors on claude.ai" });
  await expect.poll(() => subjectsTo(address)).toHaveLength(sent + 1);
  expect(subjectsTo(address).at(-1)).toBe("Status page: “Elevated errors on claude.ai”");
  const headers = mailsTo(address).at(-1)?.headers ?? {};
  expect(headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  const stop = /<([^>]+)>/.exec(headers["list-unsubscribe"] ?? "")?.[1] ?? "";
  await page.goto(stop);
  await expect(page.getByRole("button", { name: "Stop e-mails" })).toBeVisible();
  await expectSound(page);
  const clicked = await request.post(stop, { form: { "List-Unsubscribe": "One-Click" } });
  expect([clicked.status(), clicked.headers()["set-cookie"]]).toEqual([200, undefined]);
  await page.goto(stop);
  await expect(page.getByRole("heading", { name: "E-mails stopped" })).toBeVisible();
  await page.goto(`${product.origin}/account/alerts`);
  await expect(page.getByText("stopped through the link in an e-mail")).toBeVisible();
  await page.getByRole("radio", { name: "Webhook" }).check();
  await page.getByLabel("URL (Webhook").fill(`${receiver.url}/hook`);
  await page.getByRole("button", { name: "Add alert" }).click();
  await expect(page.getByRole("heading", { name: "Copy your secret now" })).toBeVisible();
  await expectSound(page);
  await page.getByRole("link", { name: "Back to your alerts" }).click();
  receiver.answer = { status: 413 };
  await page.getByRole("button", { name: "Send test" }).click();
  await expectLogged(page, /failed after 1 attempt: HTTP 413/);
  await expectSound(page);
  product.official.resolve(incident, "Resolved.");
});

test("the alert pages and their documentation have no layout or accessibility problems", async ({ page }) => {
  for (const path of [
    "/docs/webhooks",
    "/alerts/back",
    "/alerts/back?told=invalid&fault=email",
    "/alerts/confirm",
  ]) {
    await page.goto(product.origin + path);
    await expectSound(page);
  }
});
