import { expect, type Page } from "@playwright/test";

/** Until a page with the filter is alive: the button that narrows it without JavaScript is then gone. */
export const alive = (page: Page) =>
  expect(page.getByRole("button", { name: "Show", exact: true })).toHaveCount(0);

/** Opens such a page, alive: before that, a tap would be answered as without JavaScript. */
export async function openAlive(page: Page, path = "/"): Promise<void> {
  await page.goto(path);
  await alive(page);
}
