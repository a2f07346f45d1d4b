import { z } from "zod";
import { isModelId, type ModelId } from "@/lib/catalog/models";
import { isSurfaceId, type SurfaceId } from "@/lib/catalog/surfaces";

/** The formats of a badge. */
const badgeFormats = ["svg", "json", "png"] as const;
export type BadgeFormat = (typeof badgeFormats)[number];

/** What a badge's URL asks for. If surface and model are null, it is everything. */
export interface BadgeAddress {
  surface: SurfaceId | null;
  model: ModelId | null;
  format: BadgeFormat;
  /** What is wrong with the URL, in a few words; null if it is valid. */
  problem: string | null;
}

const ending = /\.(svg|json|png)$/;
const place = /^\/badge(?:\/(?<first>[^/]+))?(?:\/(?<second>[^/]+))?$/;

/**
 * Reads `/badge.svg`, `/badge/{surface}.svg`, `/badge/{model}.svg` and `/badge/{surface}/{model}.svg`, also with
 * `.json` and `.png`. Without an extension, it is SVG. "Not sure" has no badge.
 */
export function readBadgeAddress(pathname: string): BadgeAddress {
  const format = badgeFormats.find((known) => known === ending.exec(pathname)?.[1]) ?? "svg";
  const { first = null, second = null } = place.exec(pathname.replace(ending, ""))?.groups ?? {
    first: pathname,
  };
  const nowhere = { surface: null, model: null, format };
  if (first === null) return { ...nowhere, problem: null };
  if (isSurface(first) && (second === null || isModel(second)))
    return { surface: first, model: second, format, problem: null };
  if (isModel(first) && second === null) return { surface: null, model: first, format, problem: null };
  return { ...nowhere, problem: isSurface(first) ? "no such model" : "no such surface" };
}

const isSurface = (id: string): id is SurfaceId => id !== "not-sure" && isSurfaceId(id);
const isModel = (id: string): id is ModelId => id !== "not-sure" && isModelId(id);

/** The styles of badge-maker. */
export const badgeStyles = ["flat", "flat-square", "plastic", "for-the-badge", "social"] as const;
/** What a badge can show. */
export const badgeMetrics = ["status", "people", "uptime-30d", "uptime-90d", "gap-grade"] as const;
/** For light pages, for dark pages, or following the reader's system. */
export const badgeThemes = ["light", "dark", "auto"] as const;
/** Logos before the label. They are ours, and we never fetch any. */
export const badgeLogos = ["none", "not-just-you", "pulse"] as const;

export type BadgeMetric = (typeof badgeMetrics)[number];
export type BadgeLogo = (typeof badgeLogos)[number];

/** The color names that a label accepts, with the names and values of shields. */
export const labelColors = {
  grey: "#555555",
  lightgrey: "#939393",
  black: "#1f1915",
  blue: "#007ec6",
  green: "#67ac09",
  yellow: "#d8b800",
  orange: "#ea7233",
  red: "#dd4343",
} as const;

const nameOf = (text: string) =>
  (Object.keys(labelColors) as (keyof typeof labelColors)[]).find((name) => name === text);

const labelColor = z
  .string()
  .transform((text) => nameOf(text.toLowerCase()) ?? text.toLowerCase().replace(/^#/, ""))
  .transform((text) => {
    const name = nameOf(text);
    return name ? labelColors[name] : `#${text.replace(/^(.)(.)(.)$/, "$1$1$2$2$3$3")}`;
  })
  .refine((color) => /^#[0-9a-f]{6}$/.test(color));

/** The parameters of a badge. We ignore other names, because people add their own to bypass caches. */
const badgeOptions = z.object({
  style: z.enum(badgeStyles).default("flat"),
  metric: z.enum(badgeMetrics).default("status"),
  theme: z.enum(badgeThemes).default("light"),
  logo: z.enum(badgeLogos).default("none"),
  /** Null means the default label, empty means no label. */
  label: z.string().transform(badgeLabel).nullable().default(null),
  /** "#rrggbb"; null means the theme's color. */
  labelColor: labelColor.nullable().default(null),
});

/** How a badge looks and what it shows. */
export type BadgeOptions = z.infer<typeof badgeOptions>;

/** Reads the options of a query. Invalid ones fall back to their defaults, and `problem` names the first of them. */
export function readBadgeOptions(query: Readonly<Record<string, unknown>>): {
  options: BadgeOptions;
  problem: string | null;
} {
  const read = badgeOptions.safeParse(query);
  if (read.success) return { options: read.data, problem: null };
  const wrong = read.error.issues.map(({ path }) => String(path[0]));
  const rest = Object.entries(query).filter(([name]) => !wrong.includes(name));
  return { options: badgeOptions.parse(Object.fromEntries(rest)), problem: `no such ${wrong[0]}` };
}

/** The longest label, in characters. A longer one would push the message off a phone's screen. */
export const maxLabel = 40;

/**
 * Control and unassigned characters, and marks that change the direction of text, which could display a label
 * backwards.
 */
const unfit = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** Any text as a label: one line, valid in XML, and at most `maxLabel` long. */
export function badgeLabel(text: string): string {
  const line = [...text.slice(0, 1000).replace(unfit, " ").replace(/\s+/g, " ").trim()];
  return line.length > maxLabel
    ? `${line
        .slice(0, maxLabel - 1)
        .join("")
        .trimEnd()}…`
    : line.join("");
}
