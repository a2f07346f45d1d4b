import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { badgeStyles } from "@/lib/views/badge/request";
import { inEachScheme } from "./in-each-scheme";
import { trouble } from "./trouble";

/** Each image on the page: whether it loaded, and its size. */
const pictures = (page: Page) =>
  page.locator("main img, body > img").evaluateAll((all) =>
    all.map((image) => ({
      loaded: image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0,
      height: image.getBoundingClientRect().height,
    })),
  );

const allLoaded = (page: Page) =>
  expect.poll(async () => (await pictures(page)).every(({ loaded }) => loaded)).toBe(true);

test("the badge page passes axe and does not overflow @layout", async ({ page }) => {
  await page.goto("/badges?surface=claude-code&theme=auto&label=a+longer+label&style=for-the-badge");
  await inEachScheme(page, () => allLoaded(page));
  expect(await trouble(page)).toEqual([]);
  const width = page.viewportSize()?.width ?? 390;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test("the badge preview follows the form, and the snippet can be copied @layout", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/badges");
  const form = page.getByRole("form", { name: "Badge" });
  await expect(form.getByRole("button")).toHaveCount(0);
  await form.getByLabel("Surface").selectOption("Claude Code");
  await form.getByLabel("Model").selectOption("Opus 5");
  await form.getByLabel("Style").selectOption("for-the-badge");
  await form.getByLabel("Label (max.").fill("Is it me & you?");
  const address = "/badge/claude-code/opus-5.svg?style=for-the-badge&label=Is+it+me+%26+you%3F";
  await expect(page.locator("figure img").first()).toHaveAttribute("src", address);
  await allLoaded(page);
  expect((await pictures(page)).map(({ height }) => height)).toEqual([28, 28]);
  await expect(page).toHaveURL(/surface=claude-code&model=opus-5&style=for-the-badge/);
  await page.getByRole("button", { name: "Copy Markdown" }).click();
  await expect(page.getByRole("button", { name: "Copy Markdown" })).toHaveText("Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^\[!\[Claude Code on Opus 5: status, by Not Just You\]\(http:\/\/[^)]+\)\]\(http:\/\/[^)]+\)$/,
  );
  expect(copied).toContain(address);
  await page.reload();
  await expect(form.getByLabel("Label (max.")).toHaveValue("Is it me & you?");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a form builds a badge", async ({ page }) => {
    await page.goto("/badges");
    await page.getByLabel("Surface").selectOption("Claude API");
    await page.getByLabel("Theme").selectOption("Automatic (reader’s system)");
    await page.getByLabel("No label").check();
    await page.getByRole("button", { name: "Show badge" }).click();
    await expect(page).toHaveURL(/surface=claude-api/);
    const sources = page.locator("figure img");
    await expect(sources.first()).toHaveAttribute("src", "/badge/claude-api.svg?label=");
    await expect(sources.last()).toHaveAttribute("src", "/badge/claude-api.svg?theme=dark&label=");
    for (const language of ["Markdown", "HTML", "AsciiDoc", "reStructuredText", "BBCode"])
      await expect(page.getByRole("heading", { name: language })).toBeVisible();
    await expect(page.getByText("<picture>")).toBeVisible();
    await expect(page.getByRole("button", { name: /Copy/ })).toHaveCount(0);
  });
});

test.describe("on another origin", () => {
  let host: Server;
  let html = "";
  test.beforeAll(async () => {
    host = createServer((_, answer) => {
      answer.setHeader("Content-Type", "text/html; charset=utf-8");
      // The strictest host: it allows our images, and only if they allow being embedded.
      answer.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
      answer.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; img-src http://127.0.0.1:*",
      );
      answer.end(html);
    });
    await new Promise<void>((resolve) => {
      host.listen(0, "127.0.0.1", resolve);
    });
  });
  test.afterAll(async () => {
    await new Promise((resolve) => {
      host.close(resolve);
    });
  });
  const hostUrl = () => `http://localhost:${(host.address() as AddressInfo).port}/`;

  test("badges of every style load, even with wrong parameters", async ({ page, baseURL }) => {
    const paths = [
      ...badgeStyles.flatMap((style) => [
        `/badge.svg?style=${style}`,
        `/badge/claude-code.png?style=${style}`,
      ]),
      "/badge/nowhere.svg",
      "/badge/claude-code/opus-5.svg?metric=uptime-30d",
      "/badge/claude-code.svg?metric=uptime-30d",
      "/badge.svg?metric=gap-grade&theme=auto&logo=not-just-you",
      "/badge/nowhere.png?style=none",
    ];
    html = paths.map((path) => `<img src="${baseURL}${path}" alt="">`).join("");
    await page.goto(hostUrl());
    await allLoaded(page);
    expect(await pictures(page)).toHaveLength(paths.length);
  });

  test("two badges on one page share no id", async ({ page, request }) => {
    const drawn = await Promise.all(
      ["/badge/claude-code.svg?theme=auto", "/badge.svg?style=social&theme=auto"].map(async (path) =>
        (await request.get(path)).text(),
      ),
    );
    html = drawn.join("");
    await page.goto(hostUrl());
    await expect(page.getByRole("img")).toHaveCount(2);
    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(6);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("a badge is cached briefly, revalidates with its ETag, and runs no script when opened as a page", async ({
  request,
}) => {
  const first = await request.get("/badge/claude-code.json?label=tagged");
  const { etag = "", "cache-control": kept } = first.headers();
  expect(kept).toBe("public, max-age=30, s-maxage=10");
  expect(
    (
      await request.get("/badge/claude-code.json?label=tagged", { headers: { "If-None-Match": etag } })
    ).status(),
  ).toBe(304);
  const svg = await request.get("/badge/nowhere.svg");
  expect(svg.status()).toBe(200);
  expect(svg.headers()).toMatchObject({
    "content-type": "image/svg+xml; charset=utf-8",
    "content-security-policy": expect.stringContaining("default-src 'none'"),
    "access-control-allow-origin": "*",
  });
});
