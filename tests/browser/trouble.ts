import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { inEachScheme } from "./in-each-scheme";

/** Rules that look at colors. No style shows or hides anything by scheme, so the other rules see the same page in both. */
const colorRules = ["color-contrast", "link-in-text-block"];

/**
 * Accessibility violations of the current page and its frames: the rule, the scheme, and the elements that break it. It checks
 * all rules in light, and rules about colors in dark, too.
 */
export async function trouble(page: Page): Promise<string[]> {
  const found = await inEachScheme(page, async (scheme) => {
    const axe = new AxeBuilder({ page }).options({
      resultTypes: ["violations"],
      ...(scheme === "light" ? {} : { runOnly: { type: "rule", values: colorRules } }),
    });
    // Without frames, legacy mode checks the page itself. The other mode opens a second page each time, to collect frames.
    const { violations } = await axe.setLegacyMode(page.frames().length === 1).analyze();
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
