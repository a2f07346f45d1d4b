import { expect, type Page } from "@playwright/test";

/** Waits until a page with a filter is hydrated: then the button for browsers without JavaScript is gone. */
export const alive = (page: Page) =>
  expect(page.getByRole("button", { name: /^(Show|Apply filter)$/ })).toHaveCount(0);

/** Opens such a page and waits for hydration, because before it a tap works as without JavaScript. */
export async function openAlive(page: Page, path = "/"): Promise<void> {
  await page.goto(path);
  await alive(page);
}
