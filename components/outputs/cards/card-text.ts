/** What the card's font can draw: Latin letters, figures and their marks. */
const undrawable = /[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff–—‘’“”…−]/gu;

/**
 * Text for a card: only what its font can draw, so that nothing is fetched for the rest, on one line, and at most
 * `most` characters. `otherwise` stands where nothing can be drawn.
 */
export function cardText(text: string, most: number, otherwise: string): string {
  const drawn = text
    .slice(0, 2000)
    .normalize("NFKC")
    .replace(/\s/g, " ")
    .replace(undrawable, "")
    .replace(/ +/g, " ")
    .trim();
  if (!/[\p{L}\p{N}]/u.test(drawn)) return otherwise;
  return drawn.length <= most ? drawn : `${drawn.slice(0, most - 1).trimEnd()}…`;
}
