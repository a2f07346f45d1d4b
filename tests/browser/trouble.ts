import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { inEachScheme } from "./in-each-scheme";

/** Accessibility violations of the current page in dark and light: the rule, and the elements that break it. */
export async function trouble(page: Page): Promise<string[]> {
  // Legacy mode runs in the page itself. Otherwise axe opens a second page each time, for frames that we don't have.
  if (page.frames().length > 1) throw new Error("This page has frames, which this check would skip.");
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const found = await inEachScheme(page, async (scheme) => {
    const { violations } = await axe.analyze();
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
