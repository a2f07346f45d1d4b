import { expect, type Page, test } from "@playwright/test";
import { alive, openAlive } from "./alive";
import { report } from "./people";

/** How many people the heatmap shows over everything. */
const everyone = async (page: Page) => {
  const words = await page
    .getByRole("table")
    .getByRole("row", { name: /^all/ })
    .getByRole("cell")
    .last()
    .textContent();
  return Number.parseInt(words?.replace(/\D/g, "") || "0", 10);
};

/** Sets a mark that only a page load removes. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute("data-mark", "kept"));
const marked = (page: Page) => page.locator("html[data-mark=kept]");

/** Advances the page's clock until `holds` passes. */
const passing = (page: Page, holds: () => Promise<void>) =>
  expect(async () => {
    await page.clock.runFor(2000);
    await holds();
  }).toPass();

test("another person’s report appears automatically without moving the page @layout", async ({
  page,
  request,
}) => {
  const same = { surface: "claude-cowork", model: "haiku-4-5", symptom: "slow" };
  // The symptom needs its row before: a new row would move everything below it.
  expect(await report(request, same)).toBe(201);
  await openAlive(page);
  await mark(page);
  const heading = page.getByRole("heading", { name: "Official incidents" });
  await expect(page.locator('main a[href="/symptoms/slow"]')).toBeAttached();
  const before = await everyone(page);
  await heading.evaluate((element) => element.scrollIntoView({ block: "start" }));
  // The heading stays in place even if a sentence above it grows by a line.
  const top = () => heading.evaluate((element) => element.getBoundingClientRect().top);
  const topBefore = await top();
  expect(await report(request, same)).toBe(201);
  await expect.poll(() => everyone(page)).toBeGreaterThan(before);
  await expect(marked(page)).toHaveCount(1);
  expect(Math.abs((await top()) - topBefore)).toBeLessThan(40);
});

test("ages count by the server's clock", async ({ page }) => {
  await page.clock.install();
  await page.goto("/");
  await alive(page);
  await expect(page.getByText(/^updated \d+ s ago/)).toBeVisible();
  await page.clock.runFor(1500);
  await expect(page.getByText(/^status page checked \d+ s ago/)).toHaveCount(1);
});

test("if the stream is lost, the page says so, polls, and recovers", async ({ page, request }) => {
  await page.clock.install();
  await page.route("**/api/v1/live", (route) => route.abort());
  await openAlive(page);
  await mark(page);
  const lost = page.getByText("live updates lost · checking every 15 s");
  await passing(page, () => expect(lost).toBeVisible({ timeout: 1000 }));
  const before = await everyone(page);
  await report(request, { surface: "claude-desktop", model: "opus-5", symptom: "timeout" });
  await passing(page, async () => expect(await everyone(page)).toBeGreaterThan(before));
  await page.unroute("**/api/v1/live");
  await passing(page, () => expect(lost).toBeHidden({ timeout: 1000 }));
  await expect(marked(page)).toHaveCount(1);
});

test("without an answer for a minute, the page shows no verdict", async ({ page }) => {
  await page.clock.install();
  for (const path of ["**/api/v1/live", "**/api/v1/status"]) await page.route(path, (route) => route.abort());
  await page.goto("/");
  await alive(page);
  await page.clock.runFor(20_000);
  await expect(page.getByText("no connection · retrying every 15 s")).toBeVisible();
  await page.clock.runFor(60_000);
  await expect(page.getByRole("heading", { level: 1, name: "Our data is out of date." })).toBeVisible();
  await expect(page.getByText("Our server has not answered since")).toBeVisible();
  await expect(page.locator("dl.strip")).not.toContainText("Operational");
});

test("your input stays while the page changes", async ({ page, request }) => {
  await openAlive(page);
  const panel = page.getByRole("region", { name: "Report" });
  await panel.getByText("Paste an error").click();
  const text = panel.getByLabel("Error message");
  await text.fill("API Error: 5");
  const before = await everyone(page);
  await report(request, { surface: "claude-console", model: "sonnet-5", symptom: "other" });
  await text.blur();
  await expect.poll(() => everyone(page)).toBeGreaterThan(before);
  await expect(text).toHaveValue("API Error: 5");
  await expect(text).toBeVisible();
});
