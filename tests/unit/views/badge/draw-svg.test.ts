import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Badge } from "@/lib/views/badge/badge";
import { drawPng } from "@/lib/views/badge/draw-png";
import { drawSvg } from "@/lib/views/badge/draw-svg";
import {
  badgeLogos,
  badgeStyles,
  badgeThemes,
  labelColours,
  readBadgeOptions,
} from "@/lib/views/badge/request";
import { toShieldsEndpoint } from "@/lib/views/badge/respond";
import { type BadgeTone, toneColors } from "@/lib/views/badge/words";

const badge: Badge = {
  label: "Claude Code",
  message: "users: outage · official: OK",
  tone: "outage",
  about: "Computed 2026-11-21 15:32 UTC.",
  isProblem: false,
};
const optionsOf = (query: Record<string, string>) => readBadgeOptions(query).options;

/** What a strict XML parser reads: the elements with their attributes, and all texts by element. */
function parse(svg: string) {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const texts: { of: string; text: string }[] = [];
  const open: string[] = [];
  const parser = new SaxesParser({ fragment: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const plain = Object.entries(attributes).map(([key, value]) => [key, String(value)]);
    elements.push({ name, attributes: Object.fromEntries(plain) });
    open.push(name);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => texts.push({ of: open.at(-1) ?? "", text }));
  parser.write(svg).close();
  return { elements, texts };
}

const allowed = new Set(
  "svg title desc style filter feGaussianBlur linearGradient stop clipPath rect g image text path".split(" "),
);

/** Valid XML of known elements, without scripts, fonts or external resources. Each ID occurs once. */
function inspect(svg: string): ReturnType<typeof parse> {
  const read = parse(svg);
  const ids: string[] = [];
  for (const { name, attributes } of read.elements) {
    expect(allowed).toContain(name);
    for (const [key, value] of Object.entries(attributes)) {
      expect(key).not.toMatch(/^on|^xlink:|^src$/i);
      if (key === "id") ids.push(value);
      if (key === "href") expect(value).toMatch(/^data:image\/svg\+xml;base64,/);
      for (const [, target] of value.matchAll(/url\(([^)]*)\)/g)) expect(target).toMatch(/^#/);
    }
  }
  for (const { of, text } of read.texts)
    if (of === "style") expect(text).not.toMatch(/@import|@font-face|url\(#?[^#)]*:/);
  expect(new Set(ids).size).toBe(ids.length);
  expect(svg).not.toMatch(/<script/i);
  return read;
}

const idsOf = (svg: string) => parse(svg).elements.flatMap(({ attributes }) => attributes.id ?? []);

const looks = badgeStyles.flatMap((style) =>
  badgeThemes.flatMap((theme) => badgeLogos.map((logo) => ({ style, theme, logo }))),
);

describe("the SVG", () => {
  it.each(looks)("is valid: $style, $theme, $logo", (look) => {
    const { elements, texts } = inspect(drawSvg(badge, optionsOf(look)));
    const [root] = elements;
    expect(root?.attributes).toMatchObject({
      role: "img",
      height: { plastic: "18", "for-the-badge": "28" }[look.style as string] ?? "20",
    });
    expect(root?.attributes["aria-label"]?.toLowerCase()).toBe("claude code: users: outage · official: ok");
    expect(texts.find(({ of }) => of === "desc")?.text).toBe(badge.about);
    expect(elements.some(({ name }) => name === "image")).toBe(look.logo !== "none");
  });

  it("is valid for any label, and shows it", () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 60 }),
          fc.constantFrom(
            "</title><script>alert(1)</script>",
            '"><image href="https://x/"/>',
            "$& $1 &amp; ]]>",
            "url(#blur)",
          ),
        ),
        fc.constantFrom(...looks),
        (label, look) => {
          const options = optionsOf({ ...look, label });
          const { texts } = inspect(drawSvg({ ...badge, label: options.label ?? "" }, options));
          const wanted = look.style === "for-the-badge" ? (options.label ?? "").toUpperCase() : options.label;
          const shown = texts.filter(({ of }) => of === "text").map(({ text }) => text);
          if (wanted && look.style !== "social") expect(shown).toContain(wanted);
        },
      ),
      { numRuns: 300 },
    ));

  it("shares no ID with another badge on the page", () => {
    const one = idsOf(drawSvg(badge, optionsOf({})));
    expect(one.length).toBeGreaterThan(3);
    for (const [other, query] of [
      [{ ...badge, message: "OK", tone: "well" as BadgeTone }, {}],
      [{ ...badge, label: "API" }, {}],
      [badge, { theme: "auto" }],
      [badge, { labelColor: "blue" }],
    ] as [Badge, Record<string, string>][])
      expect(idsOf(drawSvg(other, optionsOf(query))).filter((id) => one.includes(id))).toEqual([]);
  });

  it("has the colors of the tone and the label, and is dark only on request", () => {
    for (const [tone, colour] of Object.entries(toneColors) as [BadgeTone, string][])
      expect(drawSvg({ ...badge, tone }, optionsOf({}))).toContain(`fill="${colour}"`);
    for (const [name, colour] of Object.entries(labelColours))
      expect(drawSvg(badge, optionsOf({ labelColor: name }))).toContain(`fill="${colour}"`);
    expect(drawSvg(badge, optionsOf({ theme: "dark" }))).toContain('fill="#30363d"');
    expect(drawSvg(badge, optionsOf({ theme: "auto" }))).toContain("prefers-color-scheme");
    expect(drawSvg(badge, optionsOf({}))).not.toContain("prefers-color-scheme");
    expect(drawSvg(badge, optionsOf({ theme: "auto", labelColor: "blue" }))).not.toContain("#30363d");
  });

  it("has only the message without a label", () => {
    const { elements } = inspect(drawSvg({ ...badge, label: "" }, optionsOf({ label: "" })));
    expect(elements[0]?.attributes["aria-label"]).toBe(badge.message);
  });
});

/** The schema of shields' endpoint, which refuses unknown keys. */
const endpointSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    label: z.string(),
    message: z.string().min(1),
    color: z.string().min(1).optional(),
    labelColor: z.string().min(1).optional(),
    isError: z.boolean().optional(),
    namedLogo: z.string().min(1).optional(),
    logoSvg: z.string().min(1).optional(),
    logoColor: z.string().min(1).optional(),
    logoSize: z.string().min(1).optional(),
    style: z.string().min(1).optional(),
    cacheSeconds: z.int().min(0).optional(),
  })
  .refine(({ namedLogo, logoSvg }) => !(namedLogo && logoSvg))
  .refine(({ logoColor, namedLogo }) => !logoColor || namedLogo);

describe("the endpoint's JSON", () => {
  it.each(looks)("is valid for shields: $style, $theme, $logo", (look) => {
    const made: unknown = JSON.parse(JSON.stringify(toShieldsEndpoint(badge, optionsOf(look))));
    expect(endpointSchema.parse(made)).toMatchObject({
      label: "Claude Code",
      message: badge.message,
      color: "b31609",
      style: look.style,
    });
  });

  it("marks errors, and accepts an empty label", () => {
    const made = toShieldsEndpoint({ ...badge, label: "", isProblem: true }, optionsOf({ label: "" }));
    expect(endpointSchema.parse(made)).toMatchObject({ isError: true, label: "" });
    expect(endpointSchema.safeParse({ ...made, computedAt: "now" }).success).toBe(false);
  });
});

describe("the PNG", () => {
  it.each(badgeStyles)("%s is the badge at twice its size", async (style) => {
    const svg = drawSvg(badge, optionsOf({ style, logo: "not-just-you" }));
    const root = parse(svg).elements[0]?.attributes ?? {};
    const png = Buffer.from(await drawPng(svg));
    expect(png.subarray(0, 8)).toEqual(Buffer.from("89504e470d0a1a0a", "hex"));
    expect(png.readUInt32BE(16)).toBe(Math.ceil(Number(root.width) * 2));
    expect(png.readUInt32BE(20)).toBe(Number(root.height) * 2);
  });

  it("draws its text: other words are another picture", async () => {
    const draw = async (message: string) =>
      Buffer.from(await drawPng(drawSvg({ ...badge, message }, optionsOf({ style: "flat-square" }))));
    expect((await draw("OKO")).equals(await draw("KOK"))).toBe(false);
  });
});
