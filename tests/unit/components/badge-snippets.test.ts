import { expect, it } from "vitest";
import { badgeHref, builderHref, snippetsOf } from "@/components/pages/badges/snippets";
import { badgeChoices, builderQuery } from "@/lib/views/badge/builder";
import { readBadgeAddress, readBadgeOptions } from "@/lib/views/badge/request";

const origin = "https://example.org";
const plain = builderQuery.parse({});
const textOf = (badge: typeof plain, language: string) =>
  snippetsOf(badge, origin).find((snippet) => snippet.language === language)?.text;

it("an address has only what differs from the defaults, and leads back to the same badge", () => {
  expect(badgeHref(plain)).toBe("/badge.svg");
  expect(builderHref(plain)).toBe("/badges");
  const chosen = builderQuery.parse({
    surface: "claude-code",
    model: "opus-5",
    metric: "people",
    style: "social",
    theme: "auto",
    logo: "pulse",
    label: 'a "b" & (c)',
    labelColor: "#aBc",
    format: "png",
  });
  const badge = new URL(badgeHref(chosen), origin);
  expect(readBadgeAddress(badge.pathname)).toEqual({
    surface: "claude-code",
    model: "opus-5",
    format: "png",
    problem: null,
  });
  expect(readBadgeOptions(Object.fromEntries(badge.searchParams))).toEqual({
    options: {
      style: "social",
      metric: "people",
      theme: "auto",
      logo: "pulse",
      label: 'a "b" & (c)',
      labelColor: "#aabbcc",
    },
    problem: null,
  });
  const page = new URL(builderHref(chosen), origin);
  expect(builderQuery.parse(Object.fromEntries(page.searchParams))).toEqual(chosen);
});

it("every choice of the page is one that a badge understands", () => {
  for (const metric of badgeChoices.metrics)
    for (const style of badgeChoices.styles)
      for (const theme of badgeChoices.themes)
        for (const logo of badgeChoices.logos)
          for (const labelColor of Object.keys(badgeChoices.labelColors)) {
            const asked = { metric, style, theme, logo, labelColor };
            const query = new URL(badgeHref(builderQuery.parse(asked)), origin).searchParams;
            expect(readBadgeOptions(Object.fromEntries(query)).problem).toBeNull();
          }
});

it("what the page does not understand it leaves out", () =>
  expect(
    builderQuery.parse({
      surface: "not-sure",
      model: ["a"],
      style: "round",
      label: ["x"],
      bare: "1",
      format: "gif",
    }),
  ).toEqual(plain));

it("without a label is another thing than with its own", () => {
  expect(badgeHref({ ...plain, bare: "yes", label: "mine" })).toBe("/badge.svg?label=");
  expect(badgeHref({ ...plain, label: "  " })).toBe("/badge.svg");
});

it("snippets name the badge, lead to its page, and hold nothing that breaks out of them", () => {
  const badge = { ...plain, surface: "cloud-partners", label: '")]<b>', theme: "auto" as const };
  const query = "theme=auto&label=%22%29%5D%3Cb%3E";
  expect(textOf(badge, "Markdown")).toBe(
    `[![Bedrock, Vertex, Foundry: status, by Not Just You](${origin}/badge/cloud-partners.svg?${query})](${origin}/surfaces/cloud-partners)`,
  );
  expect(textOf(badge, "HTML")).toBe(
    `<a href="${origin}/surfaces/cloud-partners"><picture><source media="(prefers-color-scheme: dark)" srcset="${origin}/badge/cloud-partners.svg?theme=dark&amp;label=%22%29%5D%3Cb%3E"><img src="${origin}/badge/cloud-partners.svg?label=%22%29%5D%3Cb%3E" alt="Bedrock, Vertex, Foundry: status, by Not Just You" height="20"></picture></a>`,
  );
  expect(textOf(badge, "AsciiDoc")).toBe(
    `image:${origin}/badge/cloud-partners.svg?${query}["Bedrock, Vertex, Foundry: status, by Not Just You",link="${origin}/surfaces/cloud-partners"]`,
  );
  expect(textOf(badge, "reStructuredText")).toBe(
    `.. image:: ${origin}/badge/cloud-partners.svg?${query}\n   :alt: Bedrock, Vertex, Foundry: status, by Not Just You\n   :target: ${origin}/surfaces/cloud-partners`,
  );
  expect(textOf(badge, "BBCode")).toBe(
    `[url=${origin}/surfaces/cloud-partners][img]${origin}/badge/cloud-partners.png?${query}[/img][/url]`,
  );
});

it.each([
  [{}, "/"],
  [{ surface: "claude-api" }, "/surfaces/claude-api"],
  [{ model: "opus-5" }, "/models/opus-5"],
  [{ surface: "claude-api", model: "opus-5" }, "/?surface=claude-api&model=opus-5"],
  [{ surface: "claude-api", metric: "uptime-30d" }, "/gap"],
])("a badge of %j leads to %s", (asked, page) =>
  expect(textOf(builderQuery.parse(asked), "Markdown")?.endsWith(`](${origin}${page})`)).toBe(true),
);
