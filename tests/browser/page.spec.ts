import { expect, test } from "@playwright/test";
import { openAlive } from "./alive";
import { report } from "./people";
import { listen, trouble } from "./trouble";

const paths = ["/", "/?surface=claude-code&model=opus-5&window=2h", "/method", "/docs", "/no-such-page"];
test.beforeAll(async ({ request }) => {
  for (const model of ["opus-5", "sonnet-5", "not-sure"])
    await report(request, { surface: "claude-code", model, symptom: "http-529" });
});

for (const path of paths) {
  test(`${path} passes axe @layout`, async ({ page }) => {
    await page.goto(path);
    expect(await trouble(page)).toEqual([]);
  });

  test(`${path} does not overflow @layout`, async ({ page }) => {
    for (const width of [360, page.viewportSize()?.width ?? 390]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  test(`${path} sends no request to another origin, and has no errors`, async ({ page, baseURL }) => {
    const wrong = listen(page, baseURL ?? "");
    await page.goto(path, { waitUntil: "load" });
    await expect(page.getByText("Unofficial", { exact: false }).first()).toBeVisible();
    expect(wrong).toEqual([]);
  });
}

test("opened parts and the result of a report pass axe @layout", async ({ page }) => {
  await openAlive(page);
  for (const words of ["Other symptoms", "Paste an error"])
    await page.getByText(words, { exact: true }).click();
  expect(await trouble(page)).toEqual([]);
  await page.getByRole("radio", { name: "Not sure", exact: true }).check();
  await page.getByRole("button", { name: /^Other/ }).click();
  await expect(page.getByRole("heading", { name: /^You are / })).toBeVisible();
  expect(await trouble(page)).toEqual([]);
});

test("every tap target is large enough", async ({ page }) => {
  await page.goto("/");
  const places =
    "header a, footer a, #report label, #report summary, #report button, #report select, .fixed > *, search a, search select";
  const small = await page.locator(places).evaluateAll((all) =>
    all
      .map((element) => ({ words: element.textContent, ...element.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width > 0 && height < 43.5)
      .map(({ words, height }) => `${words}: ${height}`),
  );
  expect(small).toEqual([]);
});

test("the URL filters by surface, model and window, and the page does not jump @layout", async ({ page }) => {
  await openAlive(page);
  const filter = page.getByRole("search");
  await filter.getByLabel("Surface").scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => scrollY);
  await filter.getByLabel("Surface").selectOption("Claude Code");
  await expect(page).toHaveURL("/?surface=claude-code");
  await expect(page.getByRole("heading", { name: /hours ?: Claude Code$/ })).toBeVisible();
  await filter.getByLabel("Model").selectOption("Opus 5");
  await expect(page).toHaveURL("/?surface=claude-code&model=opus-5");
  await filter.getByRole("link", { name: "2 h", exact: true }).click();
  await expect(page).toHaveURL("/?surface=claude-code&model=opus-5&window=2h");
  await expect(page.getByText(/^Reports in the last 2 hours;/)).toBeVisible();
  expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(40);
  await filter.getByRole("link", { name: "Clear filter" }).click();
  await expect(page).toHaveURL("/?window=2h");
  await page.goBack();
  await expect(filter.getByLabel("Surface")).toHaveValue("claude-code");
});

test("a cell of the heatmap filters the page @layout", async ({ page }) => {
  await openAlive(page);
  await page
    .getByRole("table")
    .getByRole("link", { name: /^Claude Code on Opus 5|^\d/ })
    .first()
    .click();
  await expect(page).toHaveURL(/surface=claude-code&model=opus-5/);
});

test("a URL with unknown values shows everything", async ({ page }) => {
  await page.goto("/?surface=%3Cscript%3E&model=opus-99&window=year&reported=counted.x");
  await expect(page.getByRole("search").getByLabel("Surface")).toHaveValue("");
  await expect(page.getByRole("heading", { name: "What’s failing?" })).toBeVisible();
});

test("the title has the verdict", async ({ page }) => {
  await page.goto("/");
  // Reports from other tests can change the verdict: then we read both again.
  await expect(async () => {
    const verdict = await page.getByRole("heading", { level: 1 }).textContent();
    await expect(page).toHaveTitle(`${verdict} · Not Just You`, { timeout: 1000 });
  }).toPass();
});

test("times are in your time zone, with UTC in the tooltip", async ({ page }) => {
  await page.goto("/");
  const time = page.getByText(/^Claude, /).locator("time");
  const own = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "America/Los_Angeles" });
  // A new snapshot can arrive at any moment, so we read all parts at once.
  const read = () =>
    time.evaluate((element: HTMLTimeElement) => ({
      at: element.dateTime,
      title: element.title,
      text: element.textContent,
    }));
  await expect(async () => {
    const { at, title, text } = await read();
    expect(text).toBe(own.format(new Date(at)));
    expect(title).toBe(`${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`);
  }).toPass();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the first paint has the verdict, the figures and the filter @layout", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("dl.strip")).toContainText("All Systems Operational");
    await expect(page.getByText(/^Claude, \d\d:\d\d UTC$/)).toBeVisible();
    await expect(page.getByRole("table").first()).toBeVisible();
    await page.getByRole("search").getByLabel("Surface").selectOption("Claude API");
    await page.getByRole("button", { name: "Apply filter" }).click();
    await expect(page).toHaveURL(/surface=claude-api/);
    await expect(page.getByRole("heading", { name: /hours ?: Claude API$/ })).toBeVisible();
  });
});

test("a switch shows the models that do not fit, and columns are wide enough to read @layout", async ({
  page,
}) => {
  await page.goto("/");
  const heatmap = page.locator("table", {
    has: page.locator("caption", { hasText: "by surface and model" }),
  });
  const columns = heatmap.getByRole("columnheader");
  const folded = await columns.count();
  const show = page.getByRole("checkbox", { name: /^Show \d+ more models/ });
  await show.check();
  await expect(page.getByRole("checkbox", { name: "Show fewer models" })).toBeChecked();
  expect(await columns.count()).toBeGreaterThan(folded);
  await page.getByRole("checkbox", { name: "Show fewer models" }).uncheck();
  expect(await columns.count()).toBe(folded);
  // The surface, nine models, and the sum.
  expect(folded).toBe(11);
  for (const column of (await columns.all()).slice(1, -1))
    expect((await column.boundingBox())?.width).toBeGreaterThan(20);
  // Nothing is wider than a phone, and nothing scrolls sideways.
  const overflows = await heatmap.evaluate(
    (table) => table.scrollWidth > (table.parentElement?.clientWidth ?? 0) + 4,
  );
  expect(overflows).toBe(false);
});
