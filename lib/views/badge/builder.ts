import { z } from "zod";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { badgeLogos, badgeMetrics, badgeStyles, badgeThemes, labelColours, maxLabel } from "./request";
import { toneColors } from "./words";

/** An ID of the catalog. Empty means all. "Not sure" is not offered. */
const place = (ids: readonly string[]) =>
  z
    .string()
    .refine((id) => id !== "not-sure" && ids.includes(id))
    .catch("");

const typed = z.string().max(200).catch("");

/** The query of the badge page. Unknown values fall back to their defaults. */
export const builderQuery = z.object({
  surface: place(surfaceIds),
  model: place(modelIds),
  metric: z.enum(badgeMetrics).catch("status"),
  style: z.enum(badgeStyles).catch("flat"),
  theme: z.enum(badgeThemes).catch("light"),
  logo: z.enum(badgeLogos).catch("none"),
  /** As the user typed it. The badge itself reports an invalid value. Empty means the default. */
  label: typed,
  labelColor: typed,
  /** "yes" hides the label. */
  bare: z.enum(["yes", ""]).catch(""),
  format: z.enum(["svg", "png"]).catch("svg"),
});

/** The badge that the user is building. */
export type BuiltBadge = z.infer<typeof builderQuery>;

/** All options, and the colors. */
export const badgeChoices = {
  metrics: badgeMetrics,
  styles: badgeStyles,
  themes: badgeThemes,
  logos: badgeLogos,
  labelColours,
  toneColors,
  maxLabel,
};

export type BadgeChoices = typeof badgeChoices;
