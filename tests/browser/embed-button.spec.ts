import type { Page } from "@playwright/test";
import { expect, test, trouble } from "./embed-host";
import { reportTooOften } from "./people";

const openButton = (page: Page, name = "Report an error") => page.getByRole("button", { name, exact: true });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Report an error" });
const tile = (page: Page, name: RegExp) => dialog(page).getByRole("button", { name });
const number = /^You are (the first|number \d+)\.$/;
const heard = (page: Page) => page.evaluate(() => JSON.parse(document.documentElement.dataset.heard ?? "[]"));

/** Writes down what the host hears of the button, on its document. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    const all: unknown[] = [];
    for (const name of ["njy:open", "njy:reported", "njy:failed"])
      document.addEventListener(name, (event) => {
        const detail = event instanceof CustomEvent ? event.detail : null;
        all.push([name, detail]);
        document.documentElement.dataset.heard = JSON.stringify(all);
      });
  });

test("two taps report from somebody’s page under a strict policy, and the host hears of it @layout", async ({
  page,
  host,
  complaints,
  context,
  ours,
}) => {
  const asked: string[] = [];
  const told: string[] = [];
  page.on("request", (sent) => {
    asked.push(new URL(sent.url()).origin);
    if (sent.method() === "POST") told.push(`${sent.headers().referer || "no referrer"} ${sent.postData()}`);
  });
  await listen(page);
  await page.goto(`${host.origin}/button?somewhere-private`);
  await openButton(page).click();
  await expect(dialog(page)).toContainText("Claude API on Opus 5 · one tap sends your report");
  await tile(page, /^529/).click();
  await expect(dialog(page).getByRole("heading", { name: number })).toBeFocused();
  await expect(dialog(page)).toContainText("in the last 30 minutes");
  await expect(dialog(page).getByRole("link", { name: "See what it means" })).toHaveAttribute(
    "href",
    `${ours}/symptoms/http-529`,
  );
  const opened = context.waitForEvent("page");
  await dialog(page).getByRole("link", { name: "See live status" }).click();
  const live = await opened;
  await expect(live).toHaveURL(`${ours}/surfaces/claude-api`);
  await live.close();
  expect(await heard(page)).toEqual([
    ["njy:open", { surface: "claude-api", model: "opus-5" }],
    [
      "njy:reported",
      expect.objectContaining({ counted: true, surface: "claude-api", model: "opus-5", symptom: "http-529" }),
    ],
  ]);
  expect(told).toEqual([
    `no referrer ${JSON.stringify({ surface: "claude-api", model: "opus-5", symptom: "http-529", source: "embed" })}`,
  ]);
  expect(new Set(asked)).toEqual(new Set([host.origin, ours]));
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(complaints).toEqual([]);
});

test("reports from embeds are counted as such, without the page that they came from", async ({
  page,
  host,
  request,
}) => {
  const embedded = async () => {
    const text = await (await request.get("/metrics")).text();
    expect(text).not.toMatch(/somewhere-private|127\.0\.0\.1:/);
    const line = text.split("\n").find((one) => /njy_reports_total.*counted.*embed|embed.*counted/.test(one));
    return Number(line?.split(" ").at(-1) ?? 0);
  };
  const before = await embedded();
  await page.goto(`${host.origin}/button?somewhere-private`);
  await openButton(page).click();
  await tile(page, /^500/).click();
  await expect(dialog(page).getByRole("heading", { name: number })).toBeVisible();
  expect(await embedded()).toBeGreaterThan(before);
});

test("what the host did not say is asked, and two taps are still enough @layout", async ({
  page,
  host,
  complaints,
}) => {
  await page.goto(`${host.origin}/asking`);
  await openButton(page, "Claude failing for you?").click();
  await dialog(page).getByLabel("Where").selectOption("Desktop app");
  await dialog(page).getByLabel("Model (optional)").selectOption("Haiku 4.5");
  await dialog(page).getByText("Other symptoms", { exact: true }).click();
  await tile(page, /^Slow/).click();
  await expect(dialog(page)).toContainText("reported Desktop app on Haiku 4.5 in the last 30 minutes");
  await dialog(page).getByRole("button", { name: "Report something else" }).click();
  await expect(dialog(page).getByLabel("Where")).toBeFocused();
  await tile(page, /^Blank/).click();
  await expect(dialog(page).getByRole("heading", { name: number })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("attributes may change, and a slip in one asks", async ({ page, host }) => {
  await page.goto(`${host.origin}/button`);
  const element = page.locator("report-error");
  await element.evaluate((one) => one.setAttribute("label", "Broken?"));
  await openButton(page, "Broken?").click();
  await expect(dialog(page).getByLabel("Where")).toHaveCount(0);
  await element.evaluate((one) => {
    one.setAttribute("surface", "claude-fax");
    one.setAttribute("model", "sonnet-5");
  });
  await expect(dialog(page).getByLabel("Where")).toBeVisible();
  await expect(dialog(page)).toContainText("Sonnet 5 · one tap sends your report");
});

test("says what happened after a repeat, no connection, too many reports and our own failure", async ({
  page,
  host,
  context,
}) => {
  await listen(page);
  await page.goto(`${host.origin}/button`);
  await openButton(page).click();
  const status = dialog(page).getByRole("status");
  await context.setOffline(true);
  await tile(page, /^529/).click();
  await expect(status).toHaveText("We couldn’t send your report. Check your connection and try again.");
  await context.setOffline(false);
  await tile(page, /^529/).click();
  await expect(dialog(page).getByRole("heading", { name: number })).toBeVisible();
  await dialog(page).getByRole("button", { name: "Report something else" }).click();
  await tile(page, /^500/).click();
  await expect(dialog(page).getByRole("heading", { name: "You are already counted." })).toBeVisible();
  await expect(dialog(page)).toContainText("Each person counts once per 30 minutes");
  await dialog(page).getByRole("button", { name: "Report something else" }).click();
  const answers = [
    [429, { "Retry-After": "200" }, "Too many reports from you or your network. Try again in 4 min."],
    [503, { "Retry-After": "5" }, "We couldn’t save your report. This is our fault. Try again in 5 s."],
    [400, {}, "We couldn’t read this report."],
  ] as const;
  for (const [code, headers, words] of answers) {
    const cors = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Retry-After" };
    await page.route("**/api/v1/reports", (route) =>
      route.fulfill({ status: code, headers: { ...cors, ...headers }, json: {} }),
    );
    await tile(page, /^529/).click();
    await expect(status).toHaveText(words);
    await page.unroute("**/api/v1/reports");
  }
  const failed = (await heard(page)).filter(([name]: [string]) => name === "njy:failed");
  expect(failed.map(([, detail]: [string, unknown]) => detail)).toEqual([
    { reason: "offline", status: null, retryAfterSeconds: null },
    { reason: "limited", status: 429, retryAfterSeconds: 200 },
    { reason: "unavailable", status: 503, retryAfterSeconds: 5 },
    { reason: "refused", status: 400, retryAfterSeconds: null },
  ]);
});

test("the server’s own refusal of too many says when to try again", async ({
  page,
  host,
  person,
  request,
}) => {
  const body = { surface: "claude-console", symptom: "slow" };
  await reportTooOften(request, body, person);
  await page.goto(`${host.origin}/button`);
  await openButton(page).click();
  await tile(page, /^529/).click();
  await expect(dialog(page).getByRole("status")).toContainText(/Try again in \d+ (s|min)\./);
});

test("the keyboard alone is enough, and the focus comes back @layout", async ({ page, host }) => {
  await page.goto(`${host.origin}/button`);
  await expect(openButton(page)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(openButton(page)).toBeFocused();
  await expect(openButton(page)).toHaveAttribute("aria-haspopup", "dialog");
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(openButton(page)).toBeFocused();
  await page.keyboard.press("Space");
  await tile(page, /^Cut off/).focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("heading", { name: number })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(openButton(page)).toBeFocused();
});

test("a tap beside the dialog closes it, and it stays within the window @layout", async ({ page, host }) => {
  await page.goto(`${host.origin}/button`);
  await openButton(page).click();
  const box = await dialog(page).boundingBox();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  expect(box).not.toBeNull();
  if (!box) return;
  expect(
    Math.min(box.x, box.y, width - box.x - box.width, height - box.y - box.height),
  ).toBeGreaterThanOrEqual(0);
  await page.mouse.click(width - 4, 4);
  await expect(dialog(page)).toBeHidden();
  await expect(openButton(page)).toBeFocused();
});

for (const scheme of ["", "?dark"])
  test(`axe finds nothing in the button, its choices and its answers ${scheme} @layout`, async ({
    page,
    host,
  }) => {
    await page.goto(`${host.origin}/asking${scheme}`);
    expect(await trouble(page)).toEqual([]);
    await openButton(page, "Claude failing for you?").click();
    await dialog(page).getByText("Other symptoms", { exact: true }).click();
    expect(await trouble(page)).toEqual([]);
    await page.route("**/api/v1/reports", (route) => route.abort());
    await tile(page, /^529/).click();
    await expect(dialog(page).getByRole("status")).toContainText("We couldn’t send your report.");
    expect(await trouble(page)).toEqual([]);
    await page.unroute("**/api/v1/reports");
    await tile(page, /^529/).click();
    await expect(dialog(page).getByRole("heading", { name: number })).toBeVisible();
    expect(await trouble(page)).toEqual([]);
  });

test("auto takes the host’s scheme, not the system’s; light and dark are pinned", async ({ page, host }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`${host.origin}/button`);
  const card = () => openButton(page).evaluate((one) => getComputedStyle(one).backgroundColor);
  await expect(openButton(page)).toBeVisible();
  const light = await card();
  await page.goto(`${host.origin}/button?dark`);
  await expect(openButton(page)).toBeVisible();
  const dark = await card();
  expect(dark).not.toBe(light);
  await page.locator("report-error").evaluate((one) => one.setAttribute("theme", "light"));
  expect(await card()).toBe(light);
  await page.goto(`${host.origin}/button`);
  await page.locator("report-error").evaluate((one) => one.setAttribute("theme", "dark"));
  expect(await card()).toBe(dark);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the button is the link in it", async ({ page, host, ours }) => {
    await page.goto(`${host.origin}/button`);
    await page.getByRole("link", { name: "Report an error" }).click();
    await expect(page).toHaveURL(`${ours}/?surface=claude-api#report`);
    await expect(page.getByRole("radio", { name: "API", exact: true })).toBeChecked();
  });
});
