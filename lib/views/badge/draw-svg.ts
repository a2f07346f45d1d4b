import { createHash } from "node:crypto";
import { makeBadge } from "badge-maker";
import type { Badge } from "./badge";
import type { BadgeLogo, BadgeOptions } from "./request";
import { toneColors } from "./words";

/**
 * The badge as an SVG without scripts, fonts or external resources. Its IDs are hashes of its content, so that several
 * badges fit on one page.
 */
export function drawSvg(badge: Badge, options: BadgeOptions): string {
  const suffix = createHash("sha256")
    .update(JSON.stringify([badge, options]))
    .digest("hex")
    .slice(0, 8);
  const id = `njy-${suffix}`;
  const mark = logoSvg(options.logo, logoColours(options));
  const drawn = makeBadge({
    label: badge.label,
    message: badge.message,
    color: toneColors[badge.tone],
    style: options.style,
    idSuffix: suffix,
    ...(badge.label === "" ? {} : { labelColor: labelBackground(options) }),
    ...(mark === null ? {} : { logoBase64: dataUri(mark) }),
  });
  const rules = darkModeCss(options, id);
  const head = `<desc>${badge.about}</desc>${rules ? `<style>${rules}</style>` : ""}`;
  return (
    drawn
      .replace("<svg ", `<svg id="${id}" `)
      .replace("</title>", `</title>${head}`)
      // The blur of the flat style's shadow is the only ID that badge-maker 6 does not make unique.
      .replaceAll('id="blur"', `id="blur${suffix}"`)
      .replaceAll('"url(#blur)"', `"url(#blur${suffix})"`)
  );
}

function logoColours(options: BadgeOptions) {
  if (options.style !== "social") return { light: labelTextColour(options), dark: null };
  const { theme } = options;
  return {
    light: socialInk.light,
    dark: theme === "light" ? null : { colour: socialInk.dark, always: theme === "dark" },
  };
}

/** The background of a label, on light and on dark pages. */
const grounds = { light: "#555555", dark: "#30363d" } as const;

/** The text color, as badge-maker chooses it: dark above this brightness (0 to 1). */
const brightFrom = 0.69;
const letters = { onDark: "#ffffff", onBright: "#333333" } as const;

/** The label's background on light pages, "#rrggbb". */
export const labelBackground = ({ labelColor, theme }: BadgeOptions): string =>
  labelColor ?? (theme === "dark" ? grounds.dark : grounds.light);

/** The color of a label's text and logo, "#rrggbb". */
export function labelTextColour(options: BadgeOptions): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(labelBackground(options).slice(at, at + 2), 16),
  );
  const brightness = (red * 299 + green * 587 + blue * 114) / 255_000;
  return brightness > brightFrom ? letters.onBright : letters.onDark;
}

/** The social style on dark pages: badge-maker's light colors and their replacements. */
const socialDark: readonly (readonly [selector: string, rule: string])[] = [
  ['[fill="#fcfcfc"],[fill="#fafafa"]', "fill:#21262d"],
  ['[stroke="#d5d5d5"]', "stroke:#4a525c"],
  ['[stroke="#fafafa"]', "stroke:#21262d"],
  ['[fill="#333"]', "fill:#e6edf3"],
  ['text[fill="#fff"]', "fill:none"],
];

/** The color of a logo on a social badge. */
const socialInk = { light: "#333333", dark: "#e6edf3" } as const;

/** CSS under this ID that makes a badge dark if its theme requires it; null if it does not. */
function darkModeCss({ style, theme, labelColor }: BadgeOptions, id: string): string | null {
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

/** The color of a logo on light pages, and on dark ones if it differs there. `always` ignores the reader's system. */
interface Ink {
  light: string;
  dark: { colour: string; always: boolean } | null;
}

/** Our own logo, and a pulse line. `currentColor` is the ink. */
const marks: Record<Exclude<BadgeLogo, "none">, { viewBox: string; shape: string }> = {
  "not-just-you": {
    viewBox: "4 6 24 24",
    shape:
      '<path fill="currentColor" d="M5 25V11.5h3.6v1.9c.9-1.4 2.3-2.2 4.2-2.2 3 0 4.9 2 4.9 5.3V25H14v-7.9c0-1.8-.9-2.8-2.5-2.8-1.7 0-2.8 1.2-2.8 3V25z"/><path fill="#e15524" d="M21 19h6v6h-6z"/>',
  },
  pulse: {
    viewBox: "0 0 24 24",
    shape:
      '<path fill="none" stroke="currentColor" stroke-width="2.6" stroke-linejoin="round" d="M1 13h5l3.5-9 5 17 3-8H23"/>',
  },
};

/** The logo as an SVG without external resources; null for none. */
export function logoSvg(logo: BadgeLogo, { light, dark }: Ink): string | null {
  if (logo === "none") return null;
  const { viewBox, shape } = marks[logo];
  const darkRule = dark && `svg{color:${dark.colour}}`;
  const rules = darkRule ? (dark.always ? darkRule : `@media(prefers-color-scheme:dark){${darkRule}}`) : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><style>svg{color:${light}}${rules}</style>${shape}</svg>`;
}

/** An SVG as a data URI. */
const dataUri = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
