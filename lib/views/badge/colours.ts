import type { BadgeOptions } from "./options";

/** The ground of a label: on light pages, and on dark ones. */
const grounds = { light: "#555555", dark: "#30363d" } as const;

/** The letters on a ground, as badge-maker chooses them: above this brightness (0 to 1) they are dark. */
const brightFrom = 0.69;
const letters = { onDark: "#ffffff", onBright: "#333333" } as const;

/** The label's ground on light pages, "#rrggbb". */
export const labelGround = ({ labelColor, theme }: BadgeOptions): string =>
  labelColor ?? (theme === "dark" ? grounds.dark : grounds.light);

/** The letters on a label, and so the ink of its mark, "#rrggbb". */
export function labelInk(options: BadgeOptions): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(labelGround(options).slice(at, at + 2), 16),
  );
  const brightness = (red * 299 + green * 587 + blue * 114) / 255_000;
  return brightness > brightFrom ? letters.onBright : letters.onDark;
}

/** The social style on dark pages: badge-maker's light colours by what they become. */
const socialDark: readonly (readonly [selector: string, rule: string])[] = [
  ['[fill="#fcfcfc"],[fill="#fafafa"]', "fill:#21262d"],
  ['[stroke="#d5d5d5"]', "stroke:#4a525c"],
  ['[stroke="#fafafa"]', "stroke:#21262d"],
  ['[fill="#333"]', "fill:#e6edf3"],
  ['text[fill="#fff"]', "fill:none"],
];

/** The ink of a mark on a social badge. */
export const socialInk = { light: "#333333", dark: "#e6edf3" } as const;

/** CSS, all of it under this id, that turns a badge drawn for light pages dark where its theme asks for that. */
export function darkRules({ style, theme, labelColor }: BadgeOptions, id: string): string | null {
  const rules =
    style === "social"
      ? socialDark
      : theme === "auto" && labelColor === null
        ? [[`rect[fill="${grounds.light}"]`, `fill:${grounds.dark}`] as const]
        : [];
  if (theme === "light" || rules.length === 0) return null;
  const css = rules
    .map(([selectors, rule]) => `${selectors.split(",").map((selector) => `#${id} ${selector}`)}{${rule}}`)
    .join("");
  return theme === "auto" ? `@media(prefers-color-scheme:dark){${css}}` : css;
}
