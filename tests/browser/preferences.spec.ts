import { expect, type Page, test } from "@playwright/test";
import { demoOrigin } from "./origins";
import { trouble } from "./trouble";

const pages = ["/", "/privacy", "/offline", "/history"];
const schemes = ["light", "dark"] as const;

/** Elements with a running animation or a transition, according to the browser. */
const moving = (page: Page) =>
  page.evaluate(() => {
    const seconds = (times: string) => times.split(",").map((time) => Number.parseFloat(time));
    return [...document.querySelectorAll("*")]
      .filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return animationName !== "none" || seconds(transitionDuration).some((time) => time > 0);
      })
      .map(({ tagName, className }) => `${tagName} ${className}`);
  });

/** A color variable of the root element, as the browser paints it: red, green, blue. */
const painted = (page: Page, name: string) =>
  page.evaluate((token) => {
    const probe = document.createElement("div");
    probe.style.color = `var(--${token})`;
    document.body.append(probe);
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (!canvas) throw new Error("no canvas");
    canvas.fillStyle = getComputedStyle(probe).color;
    canvas.fillRect(0, 0, 1, 1);
    probe.remove();
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, name);

for (const path of pages) {
  test(`${path} does not move for readers who prefer less motion @layout`, async ({ page }) => {
    for (const colorScheme of schemes) {
      await page.emulateMedia({ reducedMotion: "reduce", colorScheme });
      await page.goto(path);
      expect(await moving(page)).toEqual([]);
    }
  });

  test(`${path} has more contrast for readers who prefer it @layout`, async ({ page }) => {
    await page.goto(path);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, contrast: "no-preference" });
      const before = await painted(page, "soft");
      await page.emulateMedia({ contrast: "more" });
      const ground = (await painted(page, "paper"))[0] ?? 0;
      const distance = (rgb: number[]) => Math.abs((rgb[0] ?? 0) - ground);
      expect(distance(await painted(page, "soft"))).toBeGreaterThan(distance(before));
    }
    expect(await trouble(page)).toEqual([]);
  });

  test(`${path} uses forced colors, charts too @layout`, async ({ page }) => {
    for (const colorScheme of schemes) {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      await page.goto(path);
      const system = await page.evaluate(() => {
        const probe = document.createElement("div");
        document.body.append(probe);
        const colors = ["Canvas", "CanvasText"].map((name) => {
          probe.style.color = name;
          return getComputedStyle(probe).color;
        });
        probe.remove();
        return colors;
      });
      const drawn = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(drawn).toBe(system[0]);
      expect(await painted(page, "ink")).toEqual(await painted(page, "soft"));
      // The selection is still visible without our colors.
      for (const chip of await page.locator('input[name="surface"]').all()) {
        await chip.check();
        const edge = await chip
          .locator("xpath=following-sibling::span")
          .evaluate((node) => getComputedStyle(node).backgroundColor);
        expect(edge).not.toBe(system[0]);
      }
    }
  });
}

test("with forced colors, every count is readable and only one tab looks selected @layout", async ({
  page,
}) => {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    await page.goto(demoOrigin);
    const cells = page.locator('#heatmap td [class*="bg-heat-"]', { hasText: /[1-9]/ });
    await expect(cells.first()).toBeVisible();
    const colors = await cells.evaluateAll((all) => {
      const ground = getComputedStyle(document.body).backgroundColor;
      return all.map((cell) => (getComputedStyle(cell).color === ground ? cell.textContent : null));
    });
    expect(colors.filter((words) => words !== null)).toEqual([]);
    const edges = await page.locator(".border-transparent").evaluateAll((tabs) => {
      const ground = getComputedStyle(document.body).backgroundColor;
      return tabs.filter((tab) => getComputedStyle(tab).borderBottomColor !== ground).length;
    });
    expect(edges).toBe(1);
  }
});
