import { expect, type Page, test } from "@playwright/test";
import { openAlive } from "./alive";
import { from, reportTooOften, somebody } from "./people";

const panel = (page: Page) => page.getByRole("region", { name: "Report" });
const surface = (page: Page, name: string) => panel(page).getByRole("radio", { name, exact: true });
const symptom = (page: Page, name: RegExp) => panel(page).getByRole("button", { name });
const number = /You are (the first|number \d+)\./;

test.beforeEach(({ context }) => context.setExtraHTTPHeaders(from(somebody())));

test("two taps report, the result appears in place, and the surface is remembered @layout", async ({
  page,
}) => {
  await openAlive(page);
  await surface(page, "Cowork").check();
  await symptom(page, /^Timeout/).click();
  const answer = panel(page).getByRole("heading", { name: number });
  await expect(answer).toBeFocused();
  await expect(answer).toBeInViewport();
  await expect(panel(page)).toContainText("What to do about Timeout");
  await expect(panel(page)).toContainText("All Systems Operational");
  await expect(page).toHaveURL("/");
  await page.reload();
  await expect(surface(page, "Cowork")).toBeChecked();
});

test("a second tap is not counted, and the page says so", async ({ page }) => {
  await openAlive(page);
  await surface(page, "Desktop").check();
  await symptom(page, /^Blank/).click();
  await panel(page).getByRole("link", { name: "Report again" }).click();
  await symptom(page, /^Login/).click();
  await expect(panel(page)).toContainText("You are already counted.");
  await expect(panel(page)).toContainText("We saved Login as your symptom");
});

test("the server reads a pasted error", async ({ page }) => {
  await openAlive(page);
  await panel(page).getByText("Paste an error").click();
  const text = panel(page).getByLabel("Error message");
  await text.fill(
    'API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}',
  );
  await panel(page).getByRole("button", { name: "Send error" }).click();
  await expect(panel(page).getByRole("heading", { name: number })).toBeVisible();
  await expect(panel(page)).toContainText("What to do about 529, overloaded");
});

test("your input is kept when the browser cannot store it, and can be sent again", async ({
  page,
  context,
}) => {
  // A browser without storage, like some private windows.
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", { get: () => undefined });
  });
  await openAlive(page);
  await surface(page, "Console").check();
  await panel(page).getByText("Paste an error").click();
  const text = panel(page).getByLabel("Error message");
  await text.fill("HTTP 500 internal server error");
  await context.setOffline(true);
  await panel(page).getByRole("button", { name: "Send error" }).click();
  await expect(panel(page).getByRole("alert")).toContainText("We couldn’t send your report.");
  await expect(panel(page).getByRole("alert")).toBeInViewport();
  await expect(text).toHaveValue("HTTP 500 internal server error");
  await expect(surface(page, "Console")).toBeChecked();
  await context.setOffline(false);
  await panel(page).getByRole("button", { name: "Send again" }).click();
  await expect(panel(page).getByRole("heading", { name: number })).toBeVisible();
});

test("says when to try again after too many reports", async ({ page, context, request }) => {
  const address = somebody();
  await context.setExtraHTTPHeaders(from(address));
  const body = { surface: "claude-console", symptom: "slow" };
  await reportTooOften(request, body, address);
  await openAlive(page);
  await surface(page, "Console").check();
  await symptom(page, /^529/).click();
  await expect(panel(page).getByRole("alert")).toContainText(/Try again in \d+ (s|min)/);
  await expect(surface(page, "Console")).toBeChecked();
});

test("without a surface nothing is sent, not even by Enter @layout", async ({ page }) => {
  const posts: string[] = [];
  page.on("request", (sent) => {
    if (sent.method() === "POST") posts.push(sent.url());
  });
  await openAlive(page);
  await symptom(page, /^529/).click();
  await surface(page, "Claude Code").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(surface(page, "Claude Code")).toBeChecked();
  await expect(panel(page).getByRole("heading", { name: "What’s failing?" })).toBeVisible();
  expect(posts).toEqual([]);
});

test("a “works” vote counts separately @layout", async ({ page, isMobile }) => {
  await openAlive(page);
  await surface(page, "claude.ai").check();
  await page.getByRole("button", { name: isMobile ? "Works for me" : "It works for me" }).click();
  await expect(panel(page).getByRole("heading", { name: "Saved: it works for you." })).toBeFocused();
});

test("the phone button scrolls to the report form, also after a report", async ({ page }) => {
  await openAlive(page);
  await page.getByRole("link", { name: "It fails for me" }).click();
  await expect(panel(page).getByRole("heading", { name: "What’s failing?" })).toBeInViewport();
  await surface(page, "Mobile").check();
  await symptom(page, /^500/).click();
  await expect(panel(page).getByRole("heading", { name: number })).toBeVisible();
  await page.getByRole("link", { name: "It fails for me" }).click();
  await expect(surface(page, "Mobile")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("two taps report, and the page comes back with the answer @layout", async ({ page }) => {
    await page.goto("/");
    await surface(page, "API").check();
    await symptom(page, /^Cut off/).click();
    await expect(page).toHaveURL(/\?reported=counted\./);
    await expect(panel(page).getByRole("heading", { name: number })).toBeInViewport();
    await expect(panel(page)).toContainText("What to do about Cut off");
    await expect(panel(page)).toContainText("All Systems Operational");
    await panel(page).getByRole("link", { name: "Report again" }).click();
    await expect(panel(page).getByRole("heading", { name: "What’s failing?" })).toBeVisible();
  });

  test("the server reads a pasted error, too", async ({ page }) => {
    await page.goto("/");
    await panel(page).getByText("Paste an error").click();
    await panel(page).getByLabel("Error message").fill("HTTP 500 Internal server error");
    await panel(page).getByRole("button", { name: "Send error" }).click();
    await expect(panel(page)).toContainText("What to do about 500, server error");
  });

  test("an unreadable report shows an error, with the form below", async ({ page }) => {
    await page.goto("/");
    await panel(page).getByText("Paste an error").click();
    await panel(page).getByRole("button", { name: "Send error" }).click();
    await expect(panel(page).getByRole("alert")).toContainText("We couldn’t read your report.");
    await expect(surface(page, "Claude Code")).toBeVisible();
  });
});
