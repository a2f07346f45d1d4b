import { type APIRequestContext, expect, test } from "@playwright/test";
import { z } from "zod";
import { demoOrigin } from "./origins";
import { listen, trouble } from "./trouble";

/** The pages of the record on the demo, which has weeks of outages and incidents. */
test.use({ baseURL: demoOrigin });

const ids = z.array(z.object({ id: z.string() })).min(1);
const listed = z.union([
  z.object({ outages: ids }).transform(({ outages }) => outages),
  z.object({ incidents: ids }).transform(({ incidents }) => incidents),
]);

const minutesOf = z.object({
  minutes: z.array(z.object({ at: z.iso.datetime(), people: z.number(), expected: z.number() })),
});

async function newest(request: APIRequestContext, kind: "outages" | "incidents"): Promise<string> {
  const answer = await request.get(`/api/v1/${kind}?limit=1`);
  return `/${kind}/${listed.parse(await answer.json())[0]?.id}`;
}

const groups: Record<string, (request: APIRequestContext) => Promise<string[]>> = {
  "an outage and an incident": async (request) => [
    await newest(request, "outages"),
    await newest(request, "incidents"),
  ],
  "the lists": async () => [
    "/gap",
    "/gap?window=30d&who=official-first",
    "/history",
    "/history?span=365d&surface=claude-code&q=opus",
    "/incidents?q=elevated",
  ],
  "surfaces, models, symptoms and the method": async () => [
    "/surfaces/claude-code?window=7d",
    "/models/opus-5",
    "/symptoms",
    "/symptoms/http-529",
    "/method",
  ],
};

for (const [group, pathsOf] of Object.entries(groups)) {
  test(`${group}: pass axe, do not overflow, have no errors @layout`, async ({ page, request }) => {
    const wrong = listen(page, demoOrigin);
    for (const path of await pathsOf(request)) {
      await test.step(path, async () => {
        await page.goto(path, { waitUntil: "load" });
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        expect(await trouble(page)).toEqual([]);
        const { width } = page.viewportSize() ?? { width: 390 };
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    }
    expect(wrong).toEqual([]);
  });
}

test("copies the link of an outage", async ({ page, request, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: demoOrigin });
  const path = await newest(request, "outages");
  // Without this, some devices open their own share sheet.
  await page.addInitScript(() => Object.defineProperty(navigator, "share", { value: undefined }));
  await page.goto(path);
  await page.getByRole("button", { name: "Share page" }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${demoOrigin}${path}`);
});

test("the ledger filters by who was first", async ({ page }) => {
  await page.goto("/gap");
  const who = page.getByRole("navigation", { name: "Who was first" });
  await who.getByRole("link", { name: /^official first/ }).click();
  await expect(page).toHaveURL("/gap?window=90d&who=official-first");
  const rows = page.locator("#ledger tbody tr");
  await expect(rows.first()).toContainText("official first");
  await expect(rows.filter({ hasText: "users first" })).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an outage shows its times and offers its minutes @layout", async ({ page, request }) => {
    const path = await newest(request, "outages");
    await page.goto(path);
    for (const words of ["our alarm", "estimated onset"])
      await expect(page.getByRole("listitem").filter({ hasText: words }).first()).toBeVisible();
    await expect(page.getByRole("heading", { name: "Event log" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Permanent link" }).first()).toHaveAttribute("href", path);
    const minutes = await request.get(`${path}/minutes.json`);
    expect(minutesOf.parse(await minutes.json()).minutes.some(({ people }) => people > 0)).toBe(true);
    expect(await (await request.get(`${path}/minutes.csv`)).text()).toMatch(/^minute_utc,people,usual\r\n20/);
  });

  test("the history has a working search and filter", async ({ page }) => {
    await page.goto("/history");
    await page.getByRole("combobox", { name: "Surface" }).selectOption("Claude Code");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expect(page).toHaveURL(/surface=claude-code/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});

const nothing = /^(Page not found|No such (surface|symptom)\.)$/;
const nowhere = [
  "/outages/nope",
  "/incidents/nope",
  "/receipt/nope",
  "/surfaces/nope",
  "/symptoms/nope",
  "/nope",
];

for (const path of nowhere)
  test(`${path} is a 404 page with the site's header and footer`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(nothing);
    for (const landmark of ["banner", "main", "contentinfo"] as const)
      await expect(page.getByRole(landmark)).toHaveCount(1);
    expect(await trouble(page)).toEqual([]);
  });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a 404 page says so, and search engines skip it", async ({ page }) => {
    for (const path of nowhere) {
      expect((await page.goto(path))?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveText(nothing);
      await expect(page, path).toHaveTitle(/^(Page not found|No such (surface|symptom)) · Not Just You$/);
      await expect(page.locator("meta[name=robots]").first(), path).toHaveAttribute("content", /noindex/);
      await expect(page.getByRole("contentinfo"), path).toHaveCount(1);
    }
  });
});
