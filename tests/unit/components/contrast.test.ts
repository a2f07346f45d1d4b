import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { heatTones } from "@/components/charts/heatmap/heat-key";
import { contrast } from "./oklch";

const sheet = (name: string) => readFileSync(new URL(`../../../app/${name}`, import.meta.url), "utf8");
const css = sheet("globals.css") + sheet("preferences.css");
/** What stands in the `:root` of a media query; without one, in the first of all. */
const rootOf = (media: string): string =>
  (media === "" ? css : css.slice(css.indexOf(`@media ${media} {`))).split(":root {")[1]?.split("}")[0] ?? "";
const lightCss = rootOf("");
const darkCss = rootOf("(prefers-color-scheme: dark)");
const moreCss = rootOf("(prefers-contrast: more)");
const moreDarkCss = rootOf("(prefers-contrast: more) and (prefers-color-scheme: dark)");

function tokensOf(block: string): (name: string) => string {
  const tokens = new Map(
    [...block.matchAll(/--([a-z0-9-]+): (oklch\([^)]*\))/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
  return (name) => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`No color --${name} in the sheets of app.`);
    return value;
  };
}

const schemes = [
  { scheme: "light", of: tokensOf(lightCss), dark: false },
  { scheme: "dark", of: tokensOf(darkCss), dark: true },
  // Later tokens stand over earlier ones, as in the sheet.
  { scheme: "light, more contrast", of: tokensOf(lightCss + moreCss), dark: false },
  { scheme: "dark, more contrast", of: tokensOf(lightCss + darkCss + moreCss + moreDarkCss), dark: true },
];

test.each(schemes.slice(2))(
  "with more contrast soft words have 7:1 and hairlines 3:1 ($scheme)",
  ({ of }) => {
    for (const ground of ["paper", "card"]) {
      expect(contrast(of("soft"), of(ground))).toBeGreaterThanOrEqual(7);
      expect(contrast(of("official"), of(ground))).toBeGreaterThanOrEqual(7);
      expect(contrast(of("line"), of(ground))).toBeGreaterThanOrEqual(3);
    }
  },
);

/** The token that a class such as `text-ink dark:text-paper` gives in a scheme. */
function token(tone: string, kind: "bg" | "text", dark: boolean): string {
  const names = (prefix: string) =>
    tone.split(" ").flatMap((part) => (part.startsWith(prefix) ? [part.slice(prefix.length)] : []));
  const [plain] = names(`${kind}-`);
  const [inDark] = names(`dark:${kind}-`);
  const name = dark ? (inDark ?? plain) : plain;
  if (name === undefined) throw new Error(`No ${kind} in ${tone}`);
  return name;
}

test("contrast is that of WCAG", () => {
  expect(contrast("oklch(0% 0 0)", "oklch(100% 0 0)")).toBeCloseTo(21, 1);
  expect(contrast("oklch(62.796% 0.25768 29.234)", "oklch(100% 0 0)")).toBeCloseTo(4, 1);
});

describe.each(schemes)("in the $scheme scheme", ({ of, dark }) => {
  test.each(heatTones)("a count is readable on its shade: %s", (tone) => {
    expect(contrast(of(token(tone, "bg", dark)), of(token(tone, "text", dark)))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["ink", "soft", "heat-5", "official", "works"])("words in %s are readable on paper", (name) => {
    expect(contrast(of(name), of("paper"))).toBeGreaterThanOrEqual(4.5);
  });

  test("marks that carry a meaning stand out from paper", () => {
    for (const name of ["heat-4", "heat-5", "official"])
      expect(contrast(of(name), of("paper"))).toBeGreaterThanOrEqual(3);
  });

  test("each step of the ramp is further from paper than the one before", () => {
    const steps = [0, 1, 2, 3, 4, 5].map((step) => contrast(of(`heat-${step}`), of("paper")));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});
