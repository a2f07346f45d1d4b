import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { BuiltBadge } from "@/lib/views/badge/builder";
import { badgeHref } from "./badge-href";

/** A piece of text to paste, in one language. */
export interface Snippet {
  language: string;
  text: string;
}

const shows: Record<BuiltBadge["metric"], string> = {
  status: "status",
  people: "reports",
  "uptime-30d": "uptime over 30 days",
  "uptime-90d": "uptime over 90 days",
  "gap-grade": "official page, graded",
};

/** What the picture is, for who does not see it; what it says now, nobody can know where it is pasted. */
export function badgeAlt({ surface, model, metric }: BuiltBadge): string {
  const place = [surface && surfaceOf(surface).name, model && modelOf(model).name].filter(Boolean);
  return `${place.join(" on ") || "Claude"}: ${shows[metric]}, by Not Just You`;
}

/** The page to which a badge leads, from the root. */
function pageOf({ surface, model, metric }: BuiltBadge): string {
  if (metric !== "status" && metric !== "people") return "/gap";
  if (surface && model) return `/?surface=${surface}&model=${model}`;
  return surface ? `/surfaces/${surface}` : model ? `/models/${model}` : "/";
}

const inHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** The badge in the languages of READMEs, pages and forums; `origin` is where this copy is served. */
export function snippetsOf(badge: BuiltBadge, origin: string): Snippet[] {
  const image = `${origin}${badgeHref(badge)}`;
  const page = `${origin}${pageOf(badge)}`;
  const alt = badgeAlt(badge);
  return [
    { language: "Markdown", text: `[![${alt}](${image})](${page})` },
    { language: "HTML", text: html(badge, origin, page, alt) },
    { language: "AsciiDoc", text: `image:${image}["${alt}",link="${page}"]` },
    { language: "reStructuredText", text: `.. image:: ${image}\n   :alt: ${alt}\n   :target: ${page}` },
    // Most forums that speak BBCode refuse SVG.
    { language: "BBCode", text: `[url=${page}][img]${origin}${badgeHref(badge, "png")}[/img][/url]` },
    { language: "Image address", text: image },
    { language: "shields’ endpoint", text: `${origin}${badgeHref(badge, "json")}` },
  ];
}

/** Height of each style in px; a PNG has twice as many. */
export const badgeHeights: Record<BuiltBadge["style"], number> = {
  flat: 20,
  "flat-square": 20,
  plastic: 18,
  "for-the-badge": 28,
  social: 20,
};

/** A picture for dark pages beside the one for light pages, where the theme follows the reader. */
function html(badge: BuiltBadge, origin: string, page: string, alt: string): string {
  const address = (theme: BuiltBadge["theme"]) => inHtml(`${origin}${badgeHref({ ...badge, theme })}`);
  const auto = badge.theme === "auto";
  const picture = `<img src="${address(auto ? "light" : badge.theme)}" alt="${inHtml(alt)}" height="${badgeHeights[badge.style]}">`;
  const whole = auto
    ? `<picture><source media="(prefers-color-scheme: dark)" srcset="${address("dark")}">${picture}</picture>`
    : picture;
  return `<a href="${inHtml(page)}">${whole}</a>`;
}
