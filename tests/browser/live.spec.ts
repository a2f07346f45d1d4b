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

/** Leaves a mark that only a new document would lose. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute("data-mark", "kept"));
const marked = (page: Page) => page.locator("html[data-mark=kept]");

/** Lets seconds pass on the page's clock until this holds. */
const passing = (page: Page, holds: () => Promise<void>) =>
  expect(async () => {
    await page.clock.runFor(2000);
    await holds();
  }).toPass();

test("a report of somebody else shows up by itself, where the reader is @layout", async ({
  page,
  request,
}) => {
  const same = { surface: "claude-cowork", model: "haiku-4-5", symptom: "slow" };
  // So that its symptom has its row already: one that is new on the screen moves what stands below it.
  expect(await report(request, same)).toBe(201);
  await openAlive(page);
  await mark(page);
  const read = page.getByRole("heading", { name: "Official incidents" });
  await expect(page.locator('main a[href="/symptoms/slow"]')).toBeAttached();
  const before = await everyone(page);
  await read.evaluate((heading) => heading.scrollIntoView({ block: "start" }));
  // What is read stays where it is on the screen, also when a sentence above it grows by a line.
  const top = () => read.evaluate((heading) => heading.getBoundingClientRect().top);
  const topBefore = await top();
  expect(await report(request, same)).toBe(201);
  await expect.poll(() => everyone(page)).toBeGreaterThan(before);
  await expect(marked(page)).toHaveCount(1);
  expect(Math.abs((await top()) - topBefore)).toBeLessThan(40);
});

test("ages count on by the server's clock", async ({ page }) => {
  await page.clock.install();
  await page.goto("/");
  await alive(page);
  await expect(page.getByText(/^computed \d+ s ago/)).toBeVisible();
  await page.clock.runFor(1500);
  await expect(page.getByText(/^official page read \d+ s ago/)).toHaveCount(1);
});

test("a lost stream is told calmly, the page asks instead, and comes back", async ({ page, request }) => {
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

test("when nothing is heard for a minute, nothing is claimed any more", async ({ page }) => {
  await page.clock.install();
  for (const path of ["**/api/v1/live", "**/api/v1/status"]) await page.route(path, (route) => route.abort());
  await page.goto("/");
  await alive(page);
  await page.clock.runFor(20_000);
  await expect(page.getByText("no connection · trying every 15 s")).toBeVisible();
  await page.clock.runFor(60_000);
  await expect(page.getByRole("heading", { level: 1, name: "We cannot tell." })).toBeVisible();
  await expect(page.getByText("Nothing was heard from our server since")).toBeVisible();
  await expect(page.locator("dl.strip")).not.toContainText("Operational");
});

test("what the reader is typing stays while the page changes", async ({ page, request }) => {
  await openAlive(page);
  const panel = page.getByRole("region", { name: "Report" });
  await panel.getByText("Paste the error instead").click();
  const text = panel.getByLabel("The error, as it stands");
  await text.fill("API Error: 5");
  const before = await everyone(page);
  await report(request, { surface: "claude-console", model: "sonnet-5", symptom: "other" });
  await text.blur();
  await expect.poll(() => everyone(page)).toBeGreaterThan(before);
  await expect(text).toHaveValue("API Error: 5");
  await expect(text).toBeVisible();
});
