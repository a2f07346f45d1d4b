import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { earliestAccepted } from "@/lib/crowd/reports/time-and-id";
import { from, somebody } from "./people";

const panel = (page: Page) => page.getByRole("region", { name: "Report" });
const surface = (page: Page, name: string) => panel(page).getByRole("radio", { name, exact: true });
const symptom = (page: Page, name: RegExp) => panel(page).getByRole("button", { name });
const waiting = (page: Page) => panel(page).getByRole("list", { name: "Reports saved in this browser" });

test.beforeEach(({ context }) => context.setExtraHTTPHeaders(from(somebody())));

/** Opens the home page, and waits until the service worker controls it. */
async function openHome(page: Page): Promise<void> {
  await page.goto("/");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
    );
  });
}

/** The status codes of responses to reports, from pages and from the service worker. */
function answersToReports(context: BrowserContext): number[] {
  const statuses: number[] = [];
  context.on("response", (answer) => {
    if (answer.request().method() === "POST" && answer.url().endsWith("/api/v1/reports"))
      statuses.push(answer.status());
  });
  return statuses;
}

/** What this browser stores in caches and in its queue of reports. */
const cached = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });

test("offline, the page says so, and shows the last known status with its time @layout", async ({
  page,
  context,
}) => {
  await openHome(page);
  const headline = await page.getByRole("heading", { level: 1 }).innerText();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "You are offline." })).toBeVisible();
  const seen = page.getByRole("region", { name: "Last known status" });
  await expect(seen).toContainText(/as of \d\d:\d\d, \d+ (s|min) ago\. It may have changed\./);
  await expect(seen).toContainText(headline);
  await page.goto("/gap").catch(() => undefined);
  await expect(page.getByRole("heading", { level: 1, name: "You are offline." })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1, name: "You are offline." })).toBeHidden();
  await expect(page).toHaveURL("/gap");
});

test("the cache holds only the offline page, and nothing personal", async ({ page, request }) => {
  await openHome(page);
  for (const path of ["/account", "/signin", "/gap", "/api/v1/status"]) await page.goto(path);
  const kept = await cached(page);
  expect(kept).toContain("/offline");
  expect(
    kept.filter((path) => path !== "/offline" && path !== "/icon.svg" && !path.startsWith("/_next/static/")),
  ).toEqual([]);
  const shell = await (await request.get("/offline")).text();
  expect(shell).not.toContain("Looks fine");
});

test("a report waits offline, across reloads and tabs, and is sent once with its original time", async ({
  page,
  context,
}) => {
  const model = "haiku-4-5";
  const minutesAgo = 11;
  const madeAt = Date.now() - minutesAgo * 60_000;
  // Eleven minutes ago by the clock of this page only: the page corrects a clock that is wrong everywhere.
  await page.addInitScript((ms) => {
    const machineNow = Date.now;
    Date.now = () => machineNow() - ms;
  }, minutesAgo * 60_000);
  await openHome(page);
  await context.setOffline(true);
  await surface(page, "Bedrock, Vertex, Foundry").check();
  await panel(page).getByLabel("Model (optional)").selectOption(model);
  await symptom(page, /^Timeout/).click();
  await expect(waiting(page)).toContainText("Your report is waiting for a connection.");
  await expect(waiting(page)).toContainText("Timeout");
  await page.close();

  const other = await context.newPage();
  await other.goto("/");
  await expect(other.getByRole("heading", { level: 1, name: "You are offline." })).toBeVisible();
  await expect(waiting(other).getByRole("listitem")).toHaveCount(1);
  const third = await context.newPage();
  await third.goto("/history").catch(() => undefined);
  await other.reload();
  await expect(waiting(other)).toContainText("Your report is waiting for a connection.");
  await expect(waiting(third)).toContainText("Your report is waiting for a connection.");

  const statuses = answersToReports(context);
  const said: string[] = [];
  context.on("request", (sent) => {
    if (sent.method() === "POST" && sent.url().endsWith("/api/v1/reports"))
      said.push(z.object({ at: z.string() }).parse(sent.postDataJSON()).at);
  });
  await context.setOffline(false);
  const home = await context.newPage();
  await home.goto("/");
  // The tap was within a minute after the page loaded.
  const isMade = (from: number, ms: number) => from + ms > madeAt && from < madeAt + 60_000;
  const isTaken = madeAt >= earliestAccepted(new Date()).getTime();
  // Shortly after 00:30 UTC, a report that is eleven minutes old can no longer be counted.
  await expect(waiting(home)).toContainText(isTaken ? "Your report was sent." : "is too old");
  expect(statuses).toEqual([isTaken ? 201 : 400]);
  await home.reload();
  await expect(waiting(home)).toContainText(isTaken ? "Your report was sent." : "is too old");
  await waiting(home).getByRole("button", { name: "Dismiss" }).click();
  await expect(waiting(home)).toBeHidden();
  const timeline = z.object({ points: z.array(z.object({ at: z.string(), people: z.number() })) });
  const asked = `/api/v1/timeline?window=24h&surface=cloud-partners&model=${model}`;
  await expect
    .poll(async () => {
      const { points } = timeline.parse(await (await home.request.get(asked)).json());
      return points.flatMap(({ at, people }) =>
        people > 0 ? [{ people, holds: isMade(Date.parse(at), 300_000) }] : [],
      );
    })
    .toEqual(isTaken ? [{ people: 1, holds: true }] : []);
  expect(statuses).toHaveLength(1);
  expect(said.map((at) => isMade(Date.parse(at), 1))).toEqual([true]);
});

test("a waiting report can be canceled", async ({ page, context }) => {
  await openHome(page);
  const statuses = answersToReports(context);
  await context.setOffline(true);
  await surface(page, "Desktop").check();
  await symptom(page, /^Blank/).click();
  await waiting(page).getByRole("button", { name: "Cancel report" }).click();
  await expect(waiting(page)).toBeHidden();
  await context.setOffline(false);
  await page.reload();
  await expect(surface(page, "Desktop")).toBeVisible();
  await expect(waiting(page)).toBeHidden();
  expect(statuses).toEqual([]);
});

test("retries when the server asks to wait, and shows refusals", async ({ page, context }) => {
  await openHome(page);
  await context.setOffline(true);
  for (const [where, what] of [
    ["Desktop", /^500/],
    ["Console", /^529/],
  ] as const) {
    await surface(page, where).check();
    await symptom(page, what).click();
    await expect(waiting(page)).toContainText(where === "Desktop" ? "500" : "529");
  }
  const answers = [
    { status: 503, headers: { "Retry-After": "1" }, json: { detail: "", errors: [] } },
    { status: 429, headers: { "Retry-After": "1" }, json: { detail: "", errors: [] } },
    { status: 400, json: { detail: "", errors: [{ path: "surface", message: "" }] } },
  ];
  const ids: string[] = [];
  // Routes of the context, not of the page, because the worker may send.
  await context.route("**/api/v1/reports", async (route) => {
    ids.push(z.object({ id: z.string() }).parse(route.request().postDataJSON()).id);
    const answer = answers.shift();
    await (answer ? route.fulfill(answer) : route.continue());
  });
  await context.setOffline(false);
  await expect(waiting(page)).toContainText("We couldn’t read your report.");
  await expect(waiting(page)).toContainText("Your report was sent.");
  // Each retry had the same id.
  expect(new Set(ids).size).toBe(2);
  expect(ids.length).toBeGreaterThanOrEqual(4);
});

test("queues ten reports, and says that the next was not sent", async ({ page, context }) => {
  await openHome(page);
  await context.setOffline(true);
  await surface(page, "API").check();
  for (let sent = 1; sent <= 10; sent += 1) {
    await symptom(page, /^529/).click();
    await expect(waiting(page).getByRole("listitem")).toHaveCount(sent);
  }
  await symptom(page, /^529/).click();
  await expect(panel(page).getByRole("alert")).toContainText("We couldn’t send your report.");
  await expect(waiting(page).getByRole("listitem")).toHaveCount(10);
});

test("the app can be installed: manifest, icons and screenshots match", async ({ page, request }) => {
  await page.goto("/");
  const href = await page.locator('link[rel="manifest"]').getAttribute("href");
  const picture = z.object({
    src: z.string(),
    sizes: z.string(),
    type: z.string(),
    purpose: z.string().optional(),
  });
  const { id, start_url, scope, display, icons, screenshots, shortcuts } = z
    .object({
      id: z.string(),
      start_url: z.string(),
      scope: z.string(),
      display: z.string(),
      icons: z.array(picture),
      screenshots: z.array(picture),
      shortcuts: z.array(z.object({ name: z.string(), url: z.string() })),
    })
    .parse(await (await request.get(href ?? "")).json());
  expect([id, start_url, scope, display]).toEqual(["/", "/", "/", "standalone"]);
  expect(shortcuts[0]).toEqual(expect.objectContaining({ name: "Report a problem" }));
  expect(icons.filter(({ purpose }) => purpose === "maskable").map(({ sizes }) => sizes)).toEqual([
    "192x192",
    "512x512",
  ]);
  const apple = await page.locator('link[rel="apple-touch-icon"]').getAttribute("href");
  const pictures = [...icons, ...screenshots, { src: apple ?? "", sizes: "180x180", type: "image/png" }];
  for (const { src, sizes, type } of pictures) {
    const answer = await request.get(src);
    expect(answer.headers()["content-type"]).toContain(type);
    if (type !== "image/png") continue;
    const png = await answer.body();
    expect(`${src} ${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(`${src} ${sizes}`);
  }
});
