import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds on the page as it is: the rule, and the elements that break it. */
export async function trouble(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
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
