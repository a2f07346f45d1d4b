import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { type OwnProduct, startOwnProduct } from "./own-product";
import { from, somebody } from "./people";
import { desktop, phone } from "./screens";
import { trouble } from "./trouble";

// All tests share one product and run in order. Desktop is a viewport size here, not a separate run.
test.describe.configure({ mode: "serial" });
test.use({ extraHTTPHeaders: from(somebody()) });

const moderation = "/account/moderation";

/** Every page of moderation, including future ones. A new product has no outage page. */
const pages = readdirSync(join(import.meta.dirname, "../../app/(account)/account/moderation"), {
  recursive: true,
  encoding: "utf8",
})
  .filter((file) => /(^|\/)page\.tsx$/.test(file) && !file.includes("["))
  .map((file) => `${moderation}/${file.replace(/\/?page\.tsx$/, "")}`.replace(/\/$/, ""));

let product: OwnProduct;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  product = await startOwnProduct({ ADMIN_EMAILS: "moderator@example.org" });
});
test.afterAll(async () => product?.close());

/** Cookies of signed-in people, because the number of links per mailbox is limited. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext["cookies"]>>>();

async function signIn(page: Page, email: string): Promise<void> {
  await page.context().addCookies(sessions.get(email) ?? []);
  await page.goto(`${product.origin}/account`);
  if (sessions.has(email)) return expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send sign-in link" }).click();
  await expect(page).toHaveURL(`${product.origin}/signin/sent`);
  const mail = product.mail.taken.findLast(({ to }) => to.includes(email));
  await page.goto(/^http\S+$/m.exec(mail?.text ?? "")?.[0] ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
  sessions.set(email, await page.context().cookies());
}

/** Checks the page in light and dark, on a phone and on a desktop. */
async function expectSound(page: Page): Promise<void> {
  for (const size of [phone, desktop]) {
    await page.setViewportSize(size);
    expect([page.url(), await trouble(page)]).toEqual([page.url(), []]);
    expect([page.url(), await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
      page.url(),
      size.width,
    ]);
  }
  await page.setViewportSize(phone);
}

const report = async (page: Page, address: string, data: object) => {
  const sent = { data: { surface: "claude-code", model: "opus-5", symptom: "http-529", ...data } };
  const answer = await page.request.post(`${product.origin}/api/v1/reports`, {
    ...sent,
    headers: from(address),
  });
  expect(answer.status()).toBe(201);
};
const people = async (page: Page) => {
  const answer = await page.request.get(`${product.origin}/api/v1/heatmap?window=24h`);
  const { cells } = (await answer.json()) as { cells: { surface: string; model: string; people: number }[] };
  return cells.find(({ surface, model }) => surface === "claude-code" && model === "opus-5")?.people ?? 0;
};

/** Enters a reason and clicks the button under it. */
async function giveReason(page: Page, words: string, button: string | RegExp): Promise<void> {
  const form = page.locator("form", { has: page.getByRole("button", { name: button }) });
  await form.getByLabel("Reason").fill(words);
  await form.getByRole("button", { name: button }).click();
}

test("only moderators can open moderation pages", async ({ page }) => {
  expect(pages.length).toBeGreaterThan(8);
  for (const path of pages) {
    await page.goto(product.origin + path);
    expect(new URL(page.url()).pathname).toBe("/signin");
  }
  await signIn(page, "member@example.org");
  await expect(page.getByRole("link", { name: "Moderation" })).toHaveCount(0);
  for (const path of pages) {
    const answer = await page.goto(product.origin + path);
    expect([path, answer?.status()]).toEqual([path, 404]);
  }
});

test("empty pages pass all checks", async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, "moderator@example.org");
  await page.getByRole("link", { name: "Moderation" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Moderation" })).toBeVisible();
  for (const path of pages) {
    await page.goto(product.origin + path);
    await expectSound(page);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("hide a network's reports, and restore them", async ({ page }) => {
    await signIn(page, "moderator@example.org");
    const honest = ["203.0.113.5", "198.51.100.7"];
    const liars = ["192.0.2.1", "192.0.2.2", "192.0.2.3"];
    for (const address of honest) await report(page, address, { note: "It hangs <i>for me</i>." });
    for (const address of liars) await report(page, address, {});
    await expect.poll(() => people(page)).toBe(5);
    await page.goto(`${product.origin}${moderation}/reports`);
    await expect(page.getByText("It hangs <i>for me</i>.")).toHaveCount(2);
    await page
      .getByRole("link", { name: /^network / })
      .first()
      .click();
    await page.getByRole("link", { name: "Hide these reports …" }).click();
    await expect(page.getByText(/3 reports from 3 reporters in 1 network/)).toBeVisible();
    await giveReason(page, "three of one network who lie", "Hide 3 reports");
    await expect(page.getByRole("status")).toContainText("3 reports hidden.");
    await expect.poll(() => people(page)).toBe(2);
    await page.goto(`${product.origin}${moderation}/reports?hidden=yes`);
    await expect(page.getByRole("listitem").getByText("hidden", { exact: true })).toHaveCount(3);
    await page.goto(`${product.origin}${moderation}/removals`);
    await page.getByText("Restore reports …").click();
    await giveReason(page, "they were honest after all", "Restore 3 reports");
    await expect(page.getByRole("status")).toContainText("3 reports restored.");
    await expect.poll(() => people(page)).toBe(5);
    await page.goto(`${product.origin}${moderation}/log`);
    await expect(page.getByRole("listitem").getByText("hid reports", { exact: true })).toBeVisible();
    await expect(page.getByText("three of one network who lie", { exact: true })).toBeVisible();
    await expect(page.getByText("they were honest after all", { exact: true })).toBeVisible();
  });

  test("pause a source, see the notice for reporters, and resume it", async ({ page }) => {
    await signIn(page, "moderator@example.org");
    await page.goto(`${product.origin}${moderation}/intake`);
    await page.getByLabel("the API").check();
    await giveReason(page, "a flood of invented reports", "Pause source");
    await expect(page.getByRole("status")).toContainText("Source paused.");
    const refused = await page.request.post(`${product.origin}/api/v1/reports`, {
      data: { surface: "claude-web" },
      headers: from(somebody()),
    });
    expect([refused.status(), await refused.text()]).toEqual([
      503,
      expect.stringContaining("a flood of invented reports"),
    ]);
    await page.getByText("End rule …").click();
    await giveReason(page, "the flood is over", "End rule");
    await expect(page.getByRole("status")).toContainText("Source resumed.");
    await report(page, somebody(), {});
  });
});

test("full pages pass all checks, and every form refuses an empty reason", async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, "moderator@example.org");
  await page.goto(`${product.origin}${moderation}/bursts`);
  await page.getByRole("link", { name: "Require proof …" }).first().click();
  await expect(page.getByLabel("Network", { exact: true })).toHaveValue(/^[0-9a-f]{32}$/);
  const button = page.getByRole("button", { name: "Require proof" });
  await button.click();
  await expect(page).toHaveURL(/intake\?network=/);
  await giveReason(page, "this network sends more than all others", "Require proof");
  await expect(page.getByText("Proof of work for network")).toBeVisible();
  for (const path of pages) {
    await page.goto(product.origin + path);
    await expectSound(page);
  }
});
