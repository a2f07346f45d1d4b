import type { Page } from "@playwright/test";
import axe, { type AxeResults, type RunOptions } from "axe-core";
import { inEachScheme } from "./in-each-scheme";

/** Rules that look at colors. No style shows or hides anything by scheme, so the other rules see the same page in both. */
const colorRules: RunOptions = {
  runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
};

/** Loads axe into the page and its frames, once, and lets it look into all of them, from whatever origin they are. */
async function loadAxe(page: Page): Promise<void> {
  await Promise.all(
    page.frames().map(async (frame) => {
      if (await frame.evaluate(() => "axe" in window)) return;
      await frame.evaluate(`${axe.source}; axe.configure({ allowedOrigins: ["<unsafe_all_origins>"] })`);
    }),
  );
}

/**
 * Accessibility violations of the current page and its frames: the rule, the scheme, and the elements that break it. It checks
 * all rules in light, and rules about colors in dark, too.
 */
export async function trouble(page: Page): Promise<string[]> {
  await loadAxe(page);
  const found = await inEachScheme(page, async (scheme) => {
    const options: RunOptions = { resultTypes: ["violations"], ...(scheme === "light" ? {} : colorRules) };
    const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
    return violations.map(
      ({ id, nodes }) => `${id}, ${scheme}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    );
  });
  return found.flat();
}

/** Collects what goes wrong while the page is used: errors except 404, and requests to origins other than `origin`. */
export function listen(page: Page, origin: string): string[] {
  const wrong: string[] = [];
  page.on("request", (sent) => {
    if (!sent.url().startsWith(`${origin}/`) && !sent.url().startsWith("data:")) wrong.push(sent.url());
  });
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) wrong.push(message.text());
  });
  return wrong;
}
