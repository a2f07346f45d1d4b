import { expect, test } from "@playwright/test";
import { demoOrigin } from "./origins";
import { trouble } from "./trouble";

test("without data, the page shows how to send some @layout", async ({ page }) => {
  await page.goto("/programs");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("API success rate");
  await expect(page.getByText("Success rates appear once")).toBeVisible();
  await expect(page.locator("main section")).toHaveCount(2);
  await expect(page.getByText("setInterval(() => send().then(")).toBeVisible();
  expect(await trouble(page)).toEqual([]);
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test("with data: success rates by surface and model, the last 24 hours, errors, and a line on a surface page @layout", async ({
  page,
}) => {
  // The programs of a demo send their data once the demo serves.
  await expect(async () => {
    await page.goto(`${demoOrigin}/programs?window=24h`);
    await expect(
      page.getByText(/^9\d\.\d% of calls succeeded in the last 24 hours \(median of 8 programs\)\.$/),
    ).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const cell = page.getByRole("row", { name: /Opus 5.5 in Claude API.*programs/ });
  await expect(cell).toContainText(/9\d\.\d%/);
  await expect(page.locator("#day svg path")).toHaveCount(5);
  await expect(page.locator("#cells").getByRole("link", { name: "529" })).toHaveAttribute(
    "href",
    "/symptoms/http-529",
  );
  expect(await trouble(page)).toEqual([]);
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.getByRole("link", { name: "30 minutes" }).click();
  await expect(page.getByText(/in the last 30 minutes \(median of 8 programs\)/)).toBeVisible();
  await page.goto(`${demoOrigin}/surfaces/claude-api`);
  await expect(
    page.getByText(/of calls succeeded in the last 30 minutes \(median of \d programs\); [\d,]+ calls/),
  ).toBeVisible();
});
