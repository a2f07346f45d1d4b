import { createECDH, randomBytes } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { type HttpReceiver, startReceiver } from "../contract/alerts/http-receiver";
import { alive } from "./alive";
import { type OwnProduct, startOwnProduct } from "./own-product";
import { from, somebody } from "./people";
import { trouble } from "./trouble";

// Each test lets something happen to the official page, which the next would see.
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

/** What a mailbox was sent, oldest first. */
const mailsTo = (address: string) => product.mail.taken.filter(({ to }) => to.includes(address));
const subjectsTo = (address: string) => mailsTo(address).map(({ subject }) => subject);
const firstLink = (text = "") => /^http\S+$/m.exec(text)?.[0] ?? "";

/** What is wrong with a page as it stands, in light and in dark, and whether it sticks out. */
async function expectSound(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await trouble(page)).toEqual([]);
  }
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

/** Opens the home page as it is while the official page reports an incident. */
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
  await page.getByRole("button", { name: "Tell me", exact: true }).click();
  await expect(page.getByRole("status").first()).toContainText("Look into your inbox");
  await look(page);
  await page.goto(firstLink(mailsTo(address)[0]?.text));
  await look(page);
  await page.getByRole("button", { name: "Yes, write to me" }).click();
  await expect(page.getByRole("heading", { name: "We write to you." })).toBeVisible();
  product.official.resolve(incident, "Resolved.");
  await expect.poll(() => subjectsTo(address)).toHaveLength(2);
  const [, told] = mailsTo(address);
  expect(told?.subject).toBe("The official page calls it over: “Elevated errors on Claude Code”");
  expect(told?.text).toContain(`${product.origin}/incidents/`);
  // Its link to stop finds nothing any more: the address is deleted.
  await page.goto(/<([^>]+)>/.exec(told?.headers["list-unsubscribe"] ?? "")?.[1] ?? "");
  await expect(page.getByRole("heading", { name: "There is nothing left to stop." })).toBeVisible();
  await look(page);
}

test("tell me when it’s back, by e-mail: asked, confirmed, told once", async ({ page }, { project }) => {
  await askByMail(page, `${project.name}@example.org`);
});

/** A push service on loopback stands in for the one that a browser has on the internet. */
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

test("tell me when it’s back, by this browser: one tap, and the push comes when it is over", async ({
  page,
}) => {
  await withPushService(page, `${receiver.url}/push`);
  const incident = product.official.post(elevated);
  await openHome(page);
  await alive(page);
  await page.getByRole("link", { name: "Tell me when it’s back" }).click();
  await expect(page.getByText("We tell this browser once, when it is over.")).toBeVisible();
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
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page).toHaveURL(/\/signin\/sent$/);
  await page.goto(firstLink(mailsTo(email).at(-1)?.text));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Your alerts" })).toBeVisible();
}

/** Looks at the page of alerts until what was sent has arrived. */
const expectLogged = (page: Page, words: RegExp) =>
  expect(async () => {
    await page.goto(`${product.origin}/account/alerts`);
    await expect(page.getByRole("listitem").filter({ hasText: words }).first()).toBeAttached({
      timeout: 500,
    });
  }).toPass();

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("tell me when it’s back, by e-mail", async ({ page }, { project }) => {
    // axe needs JavaScript: it has looked at these pages above.
    await askByMail(page, `plain-${project.name}@example.org`, () => Promise.resolve());
  });

  test("a webhook of one’s account: secret once, test, log, pause, new secret, given up, removed", async ({
    page,
  }, { project }) => {
    await signIn(page, `hook-${project.name}@example.org`);
    await expect(page.getByText("You have none.")).toBeVisible();
    await page.getByRole("radio", { name: "Webhook" }).check();
    await page.getByLabel("URL, for a webhook").fill("http://me:secret@127.0.0.1/");
    await page.getByRole("button", { name: "Add the alert" }).click();
    await expect(page.getByText("The URL must not hold a name or password")).toBeVisible();
    await page.getByLabel("URL, for a webhook").fill(`${receiver.url}/hook`);
    await page.getByRole("checkbox", { name: "Claude Code" }).check();
    await page.getByRole("checkbox", { name: "Claude API" }).check();
    await page.getByRole("checkbox", { name: "Opus 5", exact: true }).check();
    await page.getByRole("checkbox", { name: "What the official page posts" }).check();
    await page.getByRole("button", { name: "Add the alert" }).click();
    await expect(page.getByRole("heading", { name: "Copy it now." })).toBeVisible();
    const secret = await page.getByText(/^whsec_/).innerText();
    await page.reload();
    await expect(page.getByRole("heading", { name: "Shown once" })).toBeVisible();
    await page.getByRole("link", { name: "Back to your alerts" }).click();
    await expect(page.getByText("Claude Code and Claude API · Opus 5")).toBeVisible();

    await page.getByRole("button", { name: "Send a test" }).click();
    await receiver.has(1);
    const [got] = receiver.received;
    const verified = new Webhook(secret).verify(`${got?.body}`, got?.headers as Record<string, string>);
    expect(verified).toMatchObject({ type: "test" });
    await expectLogged(page, /sent: answered 204/);

    await page.getByRole("button", { name: "Pause" }).click();
    await expect(page.getByRole("status")).toContainText("The alert is paused.");
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("button", { name: "Change the secret" }).click();
    const second = await page.getByText(/^whsec_/).innerText();
    expect(second).not.toBe(secret);
    await page.getByRole("link", { name: "Back to your alerts" }).click();
    await expect(page.getByText("the old secret signs too until")).toBeVisible();

    receiver.answer = { status: 413 };
    await page.getByRole("button", { name: "Send a test" }).click();
    await expectLogged(page, /given up after 1 attempt: answered 413/);
    receiver.answer = { status: 204 };
    const before = receiver.received.length;
    await page.getByRole("button", { name: "Send it again" }).click();
    await receiver.has(before + 1);
    const again = receiver.received.at(-1);
    for (const each of [secret, second])
      new Webhook(each).verify(`${again?.body}`, again?.headers as Record<string, string>);

    await page.goto(`${product.origin}/account/alerts`);
    await page.getByRole("button", { name: "Remove" }).click();
    await expect(page.getByText("You have none.")).toBeVisible();
  });
});

test("mail of one’s account: agreed to, told of what the official page posts, stopped by one click", async ({
  page,
  request,
}, { project }) => {
  const address = `mail-${project.name}@example.org`;
  await signIn(page, address);
  await expectSound(page);
  await page.getByRole("checkbox", { name: "What the official page posts" }).check();
  await page.getByRole("button", { name: "Add the alert" }).click();
  await expect(page.getByRole("status").first()).toContainText("nothing is sent before you open the link");
  await page.goto(firstLink(mailsTo(address).at(-1)?.text));
  await page.getByRole("button", { name: "Yes, write to me" }).click();
  await expect(page.getByRole("heading", { name: "We write to you." })).toBeVisible();
  const sent = mailsTo(address).length;
  const incident = product.official.post({ ...elevated, name: "Elevated errors on claude.ai" });
  await expect.poll(() => subjectsTo(address)).toHaveLength(sent + 1);
  expect(subjectsTo(address).at(-1)).toBe("Official page: “Elevated errors on claude.ai”");
  const headers = mailsTo(address).at(-1)?.headers ?? {};
  expect(headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  const stop = /<([^>]+)>/.exec(headers["list-unsubscribe"] ?? "")?.[1] ?? "";
  await page.goto(stop);
  await expect(page.getByRole("button", { name: "Stop these messages" })).toBeVisible();
  await expectSound(page);
  const clicked = await request.post(stop, { form: { "List-Unsubscribe": "One-Click" } });
  expect([clicked.status(), clicked.headers()["set-cookie"]]).toEqual([200, undefined]);
  await page.goto(stop);
  await expect(page.getByRole("heading", { name: "Stopped." })).toBeVisible();
  await page.goto(`${product.origin}/account/alerts`);
  await expect(page.getByText("stopped by a link in a mail")).toBeVisible();
  await page.getByRole("radio", { name: "Webhook" }).check();
  await page.getByLabel("URL, for a webhook").fill(`${receiver.url}/hook`);
  await page.getByRole("button", { name: "Add the alert" }).click();
  await expect(page.getByRole("heading", { name: "Copy it now." })).toBeVisible();
  await expectSound(page);
  await page.getByRole("link", { name: "Back to your alerts" }).click();
  receiver.answer = { status: 413 };
  await page.getByRole("button", { name: "Send a test" }).click();
  await expectLogged(page, /given up after 1 attempt: answered 413/);
  await expectSound(page);
  product.official.resolve(incident, "Resolved.");
});

test("the pages of alerts and their docs are sound", async ({ page }) => {
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
