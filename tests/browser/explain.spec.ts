import { expect, type Page, type Request, test } from "@playwright/test";
import { from, report, somebody } from "./people";
import { listen, trouble } from "./trouble";

const key = `sk-ant-api03-${"Q7x".repeat(12)}`;
const error = `API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_011CSHoEeqs5C35K2UUqR7Fy"} x-api-key: ${key} mail jane.doe@example.org`;
const secrets = [key, "req_011CSHoEeqs5C35K2UUqR7Fy", "jane.doe"];

test.beforeEach(({ context }) => context.setExtraHTTPHeaders(from(somebody())));

const panel = (page: Page) => page.getByRole("region", { name: "Report error" });

const readHere = (page: Page) => page.getByText("Your browser reads the text");

/** Explains an error on a hydrated page; `isAlive` is false without JavaScript. */
async function explain(page: Page, text: string, isAlive = true): Promise<void> {
  await page.goto("/explain");
  if (isAlive) await expect(readHere(page)).toBeVisible();
  await page.getByLabel("Error message").fill(text);
  await page.getByRole("button", { name: "Explain error" }).click();
}

/** Everything that leaves the browser: URLs and bodies. */
function sentBy(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request: Request) => {
    sent.push(decodeURIComponent(request.url()), request.postData() ?? "");
  });
  return sent;
}

test("the browser reads an error, explains it and reports it with one tap, and sends no secret @layout", async ({
  page,
  request,
  baseURL,
}) => {
  await report(request, { surface: "claude-code", symptom: "http-529" });
  const wrong = listen(page, baseURL ?? "");
  const sent = sentBy(page);
  await explain(page, error);
  const heading = page.getByRole("heading", { name: "529: overloaded" });
  await expect(heading).toBeFocused();
  await expect(page).toHaveURL(/\/explain\?whose=theirs&surface=claude-code&symptom=http-529/);
  await expect(page.getByText("The problem is on Anthropic’s side.")).toBeVisible();
  await expect(page.getByText(/we remove: request id, API key and e-mail address/)).toBeVisible();
  await expect(page.getByText("Do others see it now?")).toBeVisible();
  await expect(page.getByLabel("Error message")).toHaveValue(error);
  await panel(page).getByRole("button", { name: "Send report" }).click();
  await expect(panel(page).getByRole("heading", { name: /^You are (the first|number \d+)\./ })).toBeFocused();
  const reports = sent.filter((body) => body.includes('"symptom":"http-529"'));
  expect(reports).toHaveLength(1);
  expect(reports[0]).toContain("Overloaded");
  for (const secret of secrets) expect(sent.filter((text) => text.includes(secret))).toEqual([]);
  expect(wrong).toEqual([]);
});

test("the reader can correct the result before reporting it", async ({ page }) => {
  const sent = sentBy(page);
  await explain(page, "Claude is very slow, takes forever");
  await expect(page.getByRole("heading", { name: /slow answers/ })).toBeVisible();
  await panel(page).getByRole("radio", { name: "Desktop", exact: true }).check();
  await panel(page).getByLabel("What do you see?").selectOption("timeout");
  await panel(page).getByRole("button", { name: "Send report" }).click();
  await expect(panel(page)).toContainText("What to do about Timeout");
  expect(sent.some((body) => body.includes('"surface":"claude-desktop"') && body.includes('"timeout"'))).toBe(
    true,
  );
});

test("explains a refusal without counting it, and says when it recognizes nothing", async ({ page }) => {
  await explain(page, "API Error: 401 invalid x-api-key");
  await expect(page.getByRole("heading", { name: "401: key rejected" })).toBeVisible();
  await expect(panel(page)).toContainText("Nothing to report");
  await expect(panel(page).getByRole("button")).toHaveCount(0);
  await page.getByLabel("Error message").fill("lorem ipsum");
  await page.getByRole("button", { name: "Explain error" }).click();
  await expect(page.getByRole("heading", { name: "We don’t recognize this error." })).toBeVisible();
});

test("the page passes axe and does not overflow: empty, with an answer, with a refusal @layout", async ({
  page,
}) => {
  for (const query of [
    "",
    "?whose=theirs&surface=claude-code&model=opus-5&symptom=http-529&guessed=surface&dropped=API%20key,other%20text",
    "?whose=yours&refusal=billing",
    "?problem=too-long",
  ]) {
    await page.goto(`/explain${query}`);
    expect(await trouble(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      page.viewportSize()?.width ?? 0,
    );
  }
});

test("the report panel links to it", async ({ page }) => {
  await page.goto("/");
  await page.getByText("Paste an error").click();
  await page.getByRole("link", { name: "Explain this error" }).click();
  await expect(page).toHaveURL("/explain");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the error is posted, explained and reported, and never appears in a URL", async ({ page }) => {
    const urls: string[] = [];
    page.on("request", (request) => urls.push(decodeURIComponent(request.url())));
    await explain(page, error, false);
    await expect(page).toHaveURL(/\/explain\?whose=theirs.*#answer$/);
    await expect(page.getByRole("heading", { name: "529: overloaded" })).toBeInViewport();
    await expect(page.getByText(/we remove: request id, API key and e-mail address/)).toBeVisible();
    await expect(panel(page)).toContainText("We send nothing from your text.");
    await panel(page).getByRole("button", { name: "Send report" }).click();
    await expect(page).toHaveURL(/\/\?reported=counted\.claude-code/);
    for (const secret of secrets) expect(urls.filter((url) => url.includes(secret))).toEqual([]);
  });

  test("says that a text is too long to send", async ({ page }) => {
    await explain(page, "€".repeat(2000), false);
    await expect(page.getByText("This text is too long")).toBeVisible();
    await expect(page).toHaveURL("/explain?problem=too-long#answer");
  });

  test("says that a text is empty", async ({ page }) => {
    await explain(page, " ", false);
    await expect(page.getByText("Paste an error first.")).toBeVisible();
  });
});
