import type { Page } from "@playwright/test";

/** The color schemes that a system can prefer. */
const schemes = ["dark", "light"] as const;

/**
 * Does the same in dark and in light on the current page, and collects the results. It asks for reduced motion, so that no
 * color is half way through a transition.
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
