import { expect, type Page, test } from "@playwright/test";
import { type MailServer, startMailServer } from "../contract/accounts/mail-server";
import { mailPort } from "./origins";
import { from, somebody } from "./people";
import { trouble } from "./trouble";

// One mail server is enough. These tests run in order, on a phone only.
test.describe.configure({ mode: "serial" });

let mail: MailServer;
test.beforeAll(async () => {
  mail = await startMailServer(mailPort);
});
test.afterAll(() => mail.close());

/** The path in the latest e-mail. The server’s own host name differs from the one in tests. */
function mailedPath(): string {
  const { pathname, search } = new URL(/^http\S+$/m.exec(mail.taken.at(-1)?.text ?? "")?.[0] ?? "");
  return `${pathname}${search}`;
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/account");
  await expect(page).toHaveURL(/\/signin\?callbackUrl=%2Faccount$/);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send sign-in link" }).click();
  await expect(page).toHaveURL("/signin/sent");
  await page.goto(mailedPath());
  await expect(page.getByText(email)).toBeVisible();
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
}

/** Checks the page in light and dark, and that it does not overflow. */
async function expectSound(page: Page): Promise<void> {
  expect(await trouble(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
}

test("a visitor gets no cookie, and nobody may cache personal pages", async ({ request }) => {
  for (const path of ["/", "/signin", "/signin/sent", "/method"]) {
    const answer = await request.get(path, { headers: { accept: "text/html" } });
    expect(answer.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie")).toEqual([]);
  }
  for (const path of ["/signin", "/signin/sent", "/account"]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.headers()).toMatchObject({
      "cache-control": "private, no-store",
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
      "x-robots-tag": "noindex, nofollow",
    });
    expect(answer.headers()["access-control-allow-origin"]).toBeUndefined();
  }
});

test("the URLs of Auth.js do not exist, except the GitHub callback", async ({ request }) => {
  const closed = [
    "signin",
    "signin/email",
    "csrf",
    "session",
    "providers",
    "signout",
    "error",
    "verify-request",
  ];
  for (const path of [...closed, "callback/email?token=x&email=a@example.org"]) {
    expect((await request.get(`/api/auth/${path}`)).status()).toBe(404);
    expect((await request.post(`/api/auth/${path}`, { form: {} })).status()).toBe(404);
  }
  const back = await request.get("/api/auth/callback/github?code=x&state=y", { maxRedirects: 0 });
  expect([back.status(), back.headers().location]).toEqual([303, "/signin?told=github-failed"]);
  expect(back.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie")).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, extraHTTPHeaders: from(somebody()) });

  test("sign in, create a key, revoke it, sign out; the link works once", async ({ page }) => {
    await signIn(page, "phone@example.org");
    await page.getByLabel("Key name").fill("our gateway");
    await page.getByRole("button", { name: "Create key" }).click();
    await expect(page.getByText(/^njy_[\w-]{43}$/)).toBeVisible();
    await page.reload();
    await expect(page.getByRole("heading", { name: "We show a key only once" })).toBeVisible();
    await page.getByRole("link", { name: "Back to your account" }).click();
    await page.getByRole("button", { name: "Revoke our gateway" }).click();
    await expect(page.getByRole("status")).toContainText("Key revoked.");
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL("/signin?told=signed-out");
    expect(await page.context().cookies()).toEqual([]);
    await page.goto(mailedPath());
    await expect(page.getByText("This link has been used or has expired.")).toBeVisible();
  });

  test("delete the account", async ({ page }) => {
    await signIn(page, "leaving@example.org");
    await page.getByRole("link", { name: "Delete account" }).click();
    await expect(page.getByText("your keys and everything that programs sent with them")).toBeVisible();
    await expect(page.getByText("as a moderator")).toHaveCount(0);
    await page.getByRole("button", { name: "Delete account" }).click();
    await expect(page.getByText("We deleted your account and everything we stored about it.")).toBeVisible();
    await page.goto("/account");
    await expect(page).toHaveURL(/\/signin\?/);
  });
});

test("every account page passes axe and does not overflow", async ({ page }) => {
  await page.setExtraHTTPHeaders(from(somebody()));
  await page.goto("/signin?told=no-address");
  await expectSound(page);
  await page.goto("/signin/sent");
  await expectSound(page);
  await signIn(page, "moderator@example.org");
  await page.getByLabel("Key name").fill("a name that is as long as a name of a key can be, 60 letters");
  await page.getByRole("button", { name: "Create key" }).click();
  await expect(page.getByRole("heading", { name: "Copy your key now" })).toBeVisible();
  await expectSound(page);
  for (const path of ["/account", "/account/moderators", "/account/delete"]) {
    await page.goto(path);
    await expectSound(page);
  }
});
