import { z } from "zod";
import { badgeLabel } from "./label";

/** The styles of badge-maker. */
export const badgeStyles = ["flat", "flat-square", "plastic", "for-the-badge", "social"] as const;
/** What a badge tells. */
export const badgeMetrics = ["status", "people", "uptime-30d", "uptime-90d", "gap-grade"] as const;
/** For light pages, for dark ones, or after the reader's system. */
export const badgeThemes = ["light", "dark", "auto"] as const;
/** Marks that may stand before the label. They are ours; none is ever fetched. */
export const badgeLogos = ["none", "not-just-you", "pulse"] as const;

export type BadgeMetric = (typeof badgeMetrics)[number];
export type BadgeLogo = (typeof badgeLogos)[number];

/** The colours that a label may be called by; shields' names and values. */
export const labelColours = {
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
  (Object.keys(labelColours) as (keyof typeof labelColours)[]).find((name) => name === text);

const labelColour = z
  .string()
  .transform((text) => nameOf(text.toLowerCase()) ?? text.toLowerCase().replace(/^#/, ""))
  .transform((text) => {
    const name = nameOf(text);
    return name ? labelColours[name] : `#${text.replace(/^(.)(.)(.)$/, "$1$1$2$2$3$3")}`;
  })
  .refine((colour) => /^#[0-9a-f]{6}$/.test(colour));

/** The parameters of a badge. Names that are not here are left out: people add their own against caches. */
const badgeOptions = z.object({
  style: z.enum(badgeStyles).default("flat"),
  metric: z.enum(badgeMetrics).default("status"),
  theme: z.enum(badgeThemes).default("light"),
  logo: z.enum(badgeLogos).default("none"),
  /** Null: the name of what is shown; empty: no label. */
  label: z.string().transform(badgeLabel).nullable().default(null),
  /** "#rrggbb"; null: as the theme has it. */
  labelColor: labelColour.nullable().default(null),
});

/** How a badge is to look and what it shall tell. */
export type BadgeOptions = z.infer<typeof badgeOptions>;

/** The options in a query. What is not understood falls to its default, and the first such is told as `problem`. */
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
