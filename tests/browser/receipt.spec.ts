import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { inEachScheme } from "./in-each-scheme";
import { demoOrigin } from "./origins";
import { listen, trouble } from "./trouble";

/** Receipts and open data on the demo, which has weeks of outages and incidents. */
test.use({ baseURL: demoOrigin });

test("a receipt uses your time zone, is permanent, and passes axe @layout", async ({ page }) => {
  const wrong = listen(page, demoOrigin);
  await page.goto("/receipt");
  await expect(page.getByLabel("Time zone")).toHaveValue("America/Los_Angeles");
  expect(await trouble(page)).toEqual([]);
  await page.getByLabel("Last 7 days").check();
  await page.getByRole("checkbox", { name: "Claude Code" }).check();
  await page.getByRole("checkbox", { name: "claude.ai" }).check();
  await page.getByRole("button", { name: "Create receipt" }).click();
  await expect(page).toHaveURL(/\/receipt\/[\w-]{22}$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Claude Code, claude.ai");
  await expect(page.getByRole("main")).toContainText("America/Los Angeles");
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.filter({ hasText: /^Total/ })).toBeVisible();
  await expect(page.locator("#outages").getByRole("link").first()).toHaveAttribute("href", /\/outages\/\d/);
  expect(await trouble(page)).toEqual([]);
  const { width } = page.viewportSize() ?? { width: 390 };
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Site" })).toBeHidden();
  const papers = await inEachScheme(page, () =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor),
  );
  expect(papers).toEqual(["rgb(255, 255, 255)", "rgb(255, 255, 255)"]);
  const link = page.locator("#outages a.print-address").first();
  expect(await link.evaluate((element) => getComputedStyle(element, "::after").content)).toContain(
    "/outages/",
  );
  expect(wrong).toEqual([]);
});

test("the form keeps your choices when the period is wrong", async ({ page }) => {
  await page.goto("/receipt");
  await page.getByLabel("Custom dates").check();
  await page.getByLabel("From", { exact: true }).fill("2026-11-20");
  await page.getByLabel("To (inclusive)").fill("2026-11-10");
  await page.getByRole("checkbox", { name: "Opus 5", exact: true }).check();
  await page.getByRole("button", { name: "Create receipt" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "The end must be after the start." })).toBeVisible();
  await expect(page.getByLabel("From", { exact: true })).toHaveValue("2026-11-20");
  await expect(page.getByRole("checkbox", { name: "Opus 5", exact: true })).toBeChecked();
});

test("the open data lists its files with their checksums @layout", async ({ page }) => {
  await expect(async () => {
    await page.goto("/data");
    await expect(page.getByText("All days", { exact: true })).toBeVisible({ timeout: 2000 });
  }).toPass();
  expect(await trouble(page)).toEqual([]);
  const download = page.waitForEvent("download");
  await page
    .getByRole("link", { name: /^outages-\d.*\.csv\.gz$/ })
    .first()
    .click();
  const bytes = await readFile(await (await download).path());
  expect([...bytes.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
  await expect(page.locator("#schema")).toContainText("people_everything");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("you can choose a time zone, and the tables are there", async ({ page, request }) => {
    await page.goto("/receipt");
    await page.getByLabel("Time zone").selectOption("Asia/Kathmandu");
    await page.getByRole("button", { name: "Create receipt" }).click();
    await expect(page).toHaveURL(/\/receipt\/[\w-]{22}$/);
    await expect(page.getByRole("main")).toContainText("UTC+05:45");
    const file = await request.get(`${new URL(page.url()).pathname}/minutes.csv`);
    expect(await file.text()).toContain("+05:45");
  });
});
