/** Linear sRGB of an oklch color (lightness 0 to 1, hue in degrees), clipped to the gamut. Matrices: Ottosson, Oklab. */
function linear(lightness: number, chroma: number, hue: number): [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** Linear sRGB of a color written as in the style sheet: `oklch(75% 0.135 50)`. */
function linearOf(css: string): [number, number, number] {
  const [, lightness, chroma, hue] = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/.exec(css) ?? [];
  if (!lightness || !chroma || !hue) throw new Error(`Not an oklch color: ${css}`);
  return linear(Number(lightness) / 100, Number(chroma), Number(hue));
}

/** The color as "#rrggbb". */
export const srgbHex = (css: string): string =>
  `#${linearOf(css)
    .map((value) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055))
    .map((value) =>
      Math.round(255 * value)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

/** Relative luminance (WCAG 2) of a color written as in the style sheet. */
export function luminance(css: string): number {
  const [r, g, b] = linearOf(css);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast (WCAG 2) of two colors: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
