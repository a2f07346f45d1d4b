import type { Page } from "@playwright/test";

/** What a reader's system may ask for. */
const schemes = ["dark", "light"] as const;

/**
 * Does the same in the dark and in the light, on the page as it stands, and collects the results. Less motion is asked
 * for meanwhile, so that no color is seen half way to another.
 */
export async function inEachScheme<T>(
  page: Page,
  look: (scheme: "dark" | "light") => Promise<T>,
): Promise<T[]> {
  const seen: T[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    seen.push(await look(colorScheme));
  }
  await page.emulateMedia({ reducedMotion: null });
  return seen;
}
