import { expect, test } from "./embed-host";
import { trouble } from "./trouble";

test("the page on embedding shows each embed live, and passes axe @layout", async ({ page, complaints }) => {
  await page.goto("/embed");
  await expect(page.getByRole("button", { name: "Claude failing for you?" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Claude API Users: / })).toBeVisible();
  await page.locator("iframe").first().scrollIntoViewIfNeeded();
  await expect(page.frameLocator("iframe").first().getByText("Users say")).toBeVisible();
  expect(await trouble(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the copy button copies a whole snippet", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/embed");
  await page.getByRole("button", { name: "Copy HTML, once per page" }).click();
  await expect(page.getByText("Copied")).toBeVisible();
  const port = new URL(baseURL ?? "").port;
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `<script async src="http://localhost:${port}/embed.js"\n  referrerpolicy="no-referrer"></script>`,
  );
});

test("the page says the real size of the script", async ({ page, request }) => {
  await page.goto("/embed");
  const { length } = Buffer.from(await (await request.get("/embed.js")).body());
  expect(length).toBeGreaterThan(6000);
  const [, told = ""] = /([\d.]+) kB compressed/.exec((await page.textContent("main")) ?? "") ?? [];
  expect(Number(told)).toBeGreaterThan(1);
  expect(Number(told)).toBeLessThanOrEqual(6);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page still shows the snippets and the frames", async ({ page }) => {
    await page.goto("/embed");
    await expect(page.getByText('referrerpolicy="no-referrer"', { exact: false }).first()).toBeVisible();
    await expect(page.frameLocator("iframe").first().getByText("Status page says")).toBeVisible();
    await expect(page.getByRole("link", { name: "Claude failing for you?" })).toBeVisible();
  });
});

test("the page does not overflow @layout", async ({ page }) => {
  for (const width of [360, page.viewportSize()?.width ?? 390]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/embed");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
