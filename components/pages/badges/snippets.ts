import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { BuiltBadge } from "@/lib/views/badge/builder";

/** Code to paste, in one language. */
export interface Snippet {
  language: string;
  text: string;
}

const metricWords: Record<BuiltBadge["metric"], string> = {
  status: "status",
  people: "reports",
  "uptime-30d": "uptime over 30 days",
  "uptime-90d": "uptime over 90 days",
  "gap-grade": "grade of the status page",
};

/** The alt text of the image. It can’t contain the current status, because it is pasted once. */
export function badgeAlt({ surface, model, metric }: BuiltBadge): string {
  const place = [surface && surfaceOf(surface).name, model && modelOf(model).name].filter(Boolean);
  return `${place.join(" on ") || "Claude"}: ${metricWords[metric]}, by Not Just You`;
}

/** The path of the page that a badge links to. */
function pageOf({ surface, model, metric }: BuiltBadge): string {
  if (metric !== "status" && metric !== "people") return "/gap";
  if (surface && model) return `/?surface=${surface}&model=${model}`;
  return surface ? `/surfaces/${surface}` : model ? `/models/${model}` : "/";
}

const inHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** The badge as code for READMEs, websites and forums. */
export function snippetsOf(badge: BuiltBadge, origin: string): Snippet[] {
  const image = `${origin}${badgeHref(badge)}`;
  const page = `${origin}${pageOf(badge)}`;
  const alt = badgeAlt(badge);
  return [
    { language: "Markdown", text: `[![${alt}](${image})](${page})` },
    { language: "HTML", text: html(badge, origin, page, alt) },
    { language: "AsciiDoc", text: `image:${image}["${alt}",link="${page}"]` },
    { language: "reStructuredText", text: `.. image:: ${image}\n   :alt: ${alt}\n   :target: ${page}` },
    // Most forums with BBCode refuse SVG.
    { language: "BBCode", text: `[url=${page}][img]${origin}${badgeHref(badge, "png")}[/img][/url]` },
    { language: "Image URL", text: image },
    { language: "Shields endpoint URL", text: `${origin}${badgeHref(badge, "json")}` },
  ];
}

/** The height of each style in px. A PNG has twice as many pixels. */
export const badgeHeights: Record<BuiltBadge["style"], number> = {
  flat: 20,
  "flat-square": 20,
  plastic: 18,
  "for-the-badge": 28,
  social: 20,
};

/** The HTML. With the automatic theme, it has an image for dark pages and one for light pages. */
function html(badge: BuiltBadge, origin: string, page: string, alt: string): string {
  const address = (theme: BuiltBadge["theme"]) => inHtml(`${origin}${badgeHref({ ...badge, theme })}`);
  const auto = badge.theme === "auto";
  const picture = `<img src="${address(auto ? "light" : badge.theme)}" alt="${inHtml(alt)}" height="${badgeHeights[badge.style]}">`;
  const whole = auto
    ? `<picture><source media="(prefers-color-scheme: dark)" srcset="${address("dark")}">${picture}</picture>`
    : picture;
  return `<a href="${inHtml(page)}">${whole}</a>`;
}

const defaults = { metric: "status", style: "flat", theme: "light", logo: "none" } as const;

/** The path and query of a badge, without default values. */
export function badgeHref(badge: BuiltBadge, format: "svg" | "png" | "json" = badge.format): string {
  const place = [badge.surface, badge.model].filter((part) => part !== "");
  const query = new URLSearchParams();
  for (const name of ["metric", "style", "theme", "logo"] as const)
    if (badge[name] !== defaults[name]) query.set(name, badge[name]);
  const label = badge.bare ? "" : badge.label.trim() || null;
  if (label !== null) query.set("label", label);
  const color = badge.labelColor.trim().replace(/^#/, "");
  if (color !== "") query.set("labelColor", color);
  const search = query.size > 0 ? `?${query}` : "";
  return `/${["badge", ...place].join("/")}.${format}${search}`;
}

/** The path and query of the badge builder with this badge. */
export function builderHref(badge: BuiltBadge): string {
  const { format, bare, ...rest } = badge;
  const chosen = Object.entries({ ...rest, bare, format: format === "svg" ? "" : format }).filter(
    ([name, value]) =>
      value !== "" && !Object.entries(defaults).some(([key, standard]) => key === name && standard === value),
  );
  const query = new URLSearchParams(chosen);
  return query.size > 0 ? `/badges?${query}` : "/badges";
}
