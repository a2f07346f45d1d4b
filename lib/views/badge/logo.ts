import type { BadgeLogo } from "./options";

/** The colour of a mark on light pages, and on dark ones where that is another (`always`, or as the reader's system is). */
export interface Ink {
  light: string;
  dark: { colour: string; always: boolean } | null;
}

/** Our own letter and its square, and a line that beats; `currentColor` is the ink. */
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

/** The mark as an SVG of its own, without anything from elsewhere; null for none. */
export function logoSvg(logo: BadgeLogo, { light, dark }: Ink): string | null {
  if (logo === "none") return null;
  const { viewBox, shape } = marks[logo];
  const darkRule = dark && `svg{color:${dark.colour}}`;
  const rules = darkRule ? (dark.always ? darkRule : `@media(prefers-color-scheme:dark){${darkRule}}`) : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><style>svg{color:${light}}${rules}</style>${shape}</svg>`;
}

/** An SVG as a data URI. */
export const dataUri = (svg: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
