import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { inEachScheme } from "./in-each-scheme";

/** What axe finds on the page as it is, in the dark and in the light: the rule, and the elements that break it. */
export async function trouble(page: Page): Promise<string[]> {
  // One call in the page itself: else axe opens another for each look, to gather frames that are not there.
  if (page.frames().length > 1) throw new Error("Frames on this page would not be looked at.");
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const found = await inEachScheme(page, async (scheme) => {
    const { violations } = await axe.analyze();
    return violations.map(
      ({ id, nodes }) => `${id}, ${scheme}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    );
  });
  return found.flat();
}

/** Collects what goes wrong while the page is used: requests to elsewhere than `origin`, and errors; a 404 is none. */
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
