import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { type OwnProduct, startOwnProduct } from "./own-product";
import { from, somebody } from "./people";
import { desktop, phone } from "./screens";
import { trouble } from "./trouble";

// One product for all, in order: what one test does is what the next sees. Desktop is a size here, not a run of its own.
test.describe.configure({ mode: "serial" });
test.use({ extraHTTPHeaders: from(somebody()) });

const moderation = "/account/moderation";

/** Every page of moderation, also those that come later; of an outage there is none in a product that is new. */
const pages = readdirSync(join(import.meta.dirname, "../../app/(account)/account/moderation"), {
  recursive: true,
  encoding: "utf8",
})
  .filter((file) => file.endsWith("page.tsx") && !file.includes("["))
  .map((file) => `${moderation}/${file.replace(/\/?page\.tsx$/, "")}`.replace(/\/$/, ""));

let product: OwnProduct;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  product = await startOwnProduct({ ADMIN_EMAILS: "moderator@example.org" });
});
test.afterAll(async () => product?.close());

/** Cookies of who signed in already: one mailbox gets few links an hour. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext["cookies"]>>>();

async function signIn(page: Page, email: string): Promise<void> {
  await page.context().addCookies(sessions.get(email) ?? []);
  await page.goto(`${product.origin}/account`);
  if (sessions.has(email)) return expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page).toHaveURL(`${product.origin}/signin/sent`);
  const mail = product.mail.taken.findLast(({ to }) => to.includes(email));
  await page.goto(/^http\S+$/m.exec(mail?.text ?? "")?.[0] ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
  sessions.set(email, await page.context().cookies());
}

/** What is wrong with the page as it stands, in light and in dark, on a phone and on a desktop. */
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

/** A reason, and the button under it. */
async function because(page: Page, words: string, button: string | RegExp): Promise<void> {
  const form = page.locator("form", { has: page.getByRole("button", { name: button }) });
  await form.getByLabel("Why").fill(words);
  await form.getByRole("button", { name: button }).click();
}

test("nobody but a moderator sees a page of moderation", async ({ page }) => {
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

test("the pages are sound while nothing happened", async ({ page }) => {
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
    await page.getByRole("link", { name: "Hide what is chosen here …" }).click();
    await expect(page.getByText(/3 reports of 3 senders in 1 network/)).toBeVisible();
    await because(page, "three of one network who lie", "Hide 3 reports");
    await expect(page.getByRole("status")).toContainText("3 reports hidden.");
    await expect.poll(() => people(page)).toBe(2);
    await page.goto(`${product.origin}${moderation}/reports?hidden=yes`);
    await expect(page.getByRole("listitem").getByText("hidden", { exact: true })).toHaveCount(3);
    await page.goto(`${product.origin}${moderation}/removals`);
    await page.getByText("Restore them …").click();
    await because(page, "they were honest after all", "Restore 3 reports");
    await expect(page.getByRole("status")).toContainText("3 reports restored.");
    await expect.poll(() => people(page)).toBe(5);
    await page.goto(`${product.origin}${moderation}/log`);
    await expect(page.getByRole("listitem").getByText("hid reports", { exact: true })).toBeVisible();
    await expect(page.getByText("three of one network who lie", { exact: true })).toBeVisible();
    await expect(page.getByText("they were honest after all", { exact: true })).toBeVisible();
  });

  test("pause a source, which whoever reports is told, and end it", async ({ page }) => {
    await signIn(page, "moderator@example.org");
    await page.goto(`${product.origin}${moderation}/intake`);
    await page.getByLabel("the API").check();
    await because(page, "a flood of invented reports", "Pause it");
    await expect(page.getByRole("status")).toContainText("not taken now");
    const refused = await page.request.post(`${product.origin}/api/v1/reports`, {
      data: { surface: "claude-web" },
      headers: from(somebody()),
    });
    expect([refused.status(), await refused.text()]).toEqual([
      503,
      expect.stringContaining("a flood of invented reports"),
    ]);
    await page.getByText("End it now …").click();
    await because(page, "the flood is over", "End it");
    await expect(page.getByRole("status")).toContainText("taken again");
    await report(page, somebody(), {});
  });
});

test("the pages are sound when there is much on them, and every form refuses an empty reason", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signIn(page, "moderator@example.org");
  await page.goto(`${product.origin}${moderation}/bursts`);
  await page.getByRole("link", { name: "Demand proof …" }).first().click();
  await expect(page.getByLabel("From which network")).toHaveValue(/^[0-9a-f]{32}$/);
  const button = page.getByRole("button", { name: "Demand it" });
  await button.click();
  await expect(page).toHaveURL(/intake\?network=/);
  await because(page, "this network sends more than all others", "Demand it");
  await expect(page.getByText("Proof of work from the network")).toBeVisible();
  for (const path of pages) {
    await page.goto(product.origin + path);
    await expectSound(page);
  }
});
