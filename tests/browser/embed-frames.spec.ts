import type { Page } from "@playwright/test";
import { colorAt, expect, test } from "./embed-host";
import { trouble } from "./trouble";

const frame = (page: Page, title: string) => page.frameLocator(`iframe[title=${title}]`);
const height = async (page: Page, title: string) =>
  Number(await page.locator(`iframe[title=${title}]`).getAttribute("height"));
/** Waits until a frame is as high as its content, which grows while fonts load. */
const hasItsHeight = (page: Page, title: string) =>
  expect(async () => {
    const body = await frame(page, title).locator("body").boundingBox();
    const [own, inside] = [await height(page, title), Math.ceil(body?.height ?? 0)];
    expect(own).toBeGreaterThan(80);
    expect(own).toBe(inside);
  }).toPass();
const number = /^You are (the first|number \d+)\.$/;

test("a badge shows users and status page, and turns gray without updates", async ({
  page,
  host,
  complaints,
}) => {
  await page.clock.install();
  let asked = 0;
  page.on("request", (sent) => {
    if (sent.url().includes("/embed/badge")) asked += 1;
  });
  await page.goto(`${host.origin}/badge`);
  await page.clock.runFor(100);
  const badge = page.getByRole("link", { name: /^Claude API · Opus 5/ });
  await expect(badge).toContainText(/Users: .* in 30 min/);
  await expect(badge).toContainText("Official: operational");
  expect(asked).toBe(1);
  expect(complaints).toEqual([]);
  await page.clock.runFor(40_000);
  expect(asked).toBe(1);
  await page.route("**/embed/badge*", (route) => route.abort());
  await page.clock.runFor(300_000);
  await expect(page.getByRole("link", { name: /Claude API/ })).toContainText("Users: unknown");
  await expect(page.getByRole("link", { name: /Claude API/ })).toContainText("Official: unknown");
});

test("a badge reloads once after its attributes change", async ({ page, host }) => {
  await page.goto(`${host.origin}/badge`);
  await expect(page.getByRole("link", { name: /^Claude API · Opus 5/ })).toBeVisible();
  const asked: string[] = [];
  page.on("request", (sent) => asked.push(new URL(sent.url()).search));
  await page.locator("status-badge").evaluate((one) => {
    one.setAttribute("surface", "claude-code");
    one.removeAttribute("model");
  });
  await expect(page.getByRole("link", { name: /^Claude Code Users/ })).toBeVisible();
  expect(asked).toEqual(["?surface=claude-code"]);
});

test("frames resize themselves, under the host’s policy and their own @layout", async ({
  page,
  host,
  complaints,
}) => {
  await page.goto(`${host.origin}/frames`);
  await expect(frame(page, "Status").getByRole("link", { name: "Claude Code" })).toBeVisible();
  for (const title of ["Status", "Report"]) await hasItsHeight(page, title);
  const before = await height(page, "Report");
  await frame(page, "Report").getByText("Other symptoms", { exact: true }).click();
  await expect.poll(() => height(page, "Report")).toBeGreaterThan(before);
  expect(complaints).toEqual([]);
});

test("only our frames are resized, and only by their own messages", async ({ page, host }) => {
  await page.goto(`${host.origin}/liar`);
  await hasItsHeight(page, "Status");
  await frame(page, "Liar").getByText("Somebody else’s frame.").waitFor();
  const lie = () => parent.postMessage({ type: "njy:height", height: 999 }, "*");
  await frame(page, "Liar").locator("body").evaluate(lie);
  // Messages arrive in order: when this one has arrived, so has the lie.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener("message", ({ data }) => data === "heard" && resolve(data));
        postMessage("heard", "*");
      }),
  );
  expect(await height(page, "Liar")).toBe(20);
  await hasItsHeight(page, "Status");
});

test("a frame sends a report and shows the result, and loses nothing without a connection", async ({
  page,
  host,
  context,
}) => {
  await page.goto(`${host.origin}/frames`);
  const report = frame(page, "Report");
  await report.getByLabel("Where").selectOption("Claude Code");
  await context.setOffline(true);
  await report.getByRole("button", { name: /^Timeout/ }).click();
  await expect(report.getByRole("alert").filter({ hasText: "We couldn’t send your report." })).toBeVisible();
  await expect(report.getByLabel("Where")).toHaveValue("claude-code");
  await context.setOffline(false);
  await report.getByRole("button", { name: /^Timeout/ }).click();
  await expect(report.getByRole("heading", { name: number })).toBeFocused();
  await expect(report.getByText(/reported Claude Code in the last 30 minutes/)).toBeVisible();
  await report.getByRole("link", { name: "Report something else" }).click();
  await report.getByLabel("Where").selectOption("Claude Code");
  await report.getByRole("button", { name: /^529/ }).click();
  await expect(report.getByRole("heading", { name: "You are already counted." })).toBeVisible();
});

test("the frames pass axe @layout", async ({ page, host }) => {
  await page.goto(`${host.origin}/frames`);
  await expect(frame(page, "Status").getByRole("link", { name: "Claude Code" })).toBeVisible();
  expect(await trouble(page)).toEqual([]);
});

test("a frame has no white box on a dark page, and a frame fixed to dark stays dark @layout", async ({
  page,
  host,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`${host.origin}/frames?dark`);
  await expect(frame(page, "Status").getByRole("link", { name: "Claude Code" })).toBeVisible();
  const box = await page.locator("iframe[title=Status]").boundingBox();
  // The page's own #112233: where browsers blend a clear layer over it, each channel may be rounded down by one.
  expect(await colorAt(page, Math.ceil(box?.x ?? 0), Math.ceil(box?.y ?? 0))).toMatch(
    /^(17,34,51|16,33,50)$/,
  );
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(`${host.origin}/pinned`);
  const card = frame(page, "Status").locator("section");
  await expect(card).toBeVisible();
  const lightness = await card.evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(Number(/oklch\(([\d.]+)/.exec(lightness)?.[1])).toBeLessThan(0.3);
});

test("the status frame shows unknown without updates", async ({ page }) => {
  await page.clock.install();
  await page.goto("/embed/status?surface=claude-code");
  await expect(page.getByText("Users say")).toBeVisible();
  await page.route("**/embed/status*", (route) => route.abort());
  await page.clock.runFor(400_000);
  await expect(page.getByText(/Unknown: no update/)).toBeVisible();
  await expect(page.getByText("Users say")).toBeHidden();
});

test("a frame with an unknown surface says so", async ({ page }) => {
  const response = await page.goto("/embed/status?surface=claude-fax");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "Not found" })).toBeVisible();
});

test("only our frames can be framed", async ({ page, host, request }) => {
  const refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
  await page.goto(`${host.origin}/home`);
  await refused;
  await expect(frame(page, "Home").getByRole("heading", { level: 1 })).toHaveCount(0);
  const policy = async (path: string) => (await request.get(path)).headers()["content-security-policy"];
  for (const path of ["/", "/embed", "/embed/badge", "/method", "/api/v1/status", "/no-such-page"])
    expect(await policy(path), path).toContain("frame-ancestors 'self'");
  for (const path of ["/embed/status", "/embed/report", "/embed/status?surface=claude-api"])
    expect(await policy(path), path).toMatch(/^default-src 'none'; .*frame-ancestors \*$/);
});

test("the script and the frames are compressed, set no cookies, and load on a cross-origin isolated page", async ({
  request,
}) => {
  for (const path of ["/embed.js", "/embed/status", "/embed/report"]) {
    const response = await request.get(path);
    expect(response.headers()["cross-origin-resource-policy"], path).toBe("cross-origin");
    expect(response.headers()["set-cookie"], path).toBeUndefined();
    expect(response.headers()["content-encoding"], path).toBe("gzip");
  }
  const { etag = "" } = (await request.get("/embed.js")).headers();
  expect((await request.get("/embed.js", { headers: { "If-None-Match": etag } })).status()).toBe(304);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the frames show the status, and take a report", async ({ page, host }) => {
    await page.goto(`${host.origin}/frames`);
    await expect(frame(page, "Status").getByText("Status page says")).toBeVisible();
    const report = frame(page, "Report");
    await report.getByLabel("Where").selectOption("Cowork");
    await report.getByRole("button", { name: /^Blank/ }).click();
    await expect(report.getByRole("heading", { name: number })).toBeVisible();
    await expect(report.getByText(/reported Cowork in the last 30 minutes/)).toBeVisible();
    await report.getByRole("link", { name: "Report something else" }).click();
    await expect(report.getByRole("heading", { name: "What do you see?" })).toBeVisible();
  });
});
