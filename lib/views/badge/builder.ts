import { z } from "zod";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { maxLabel } from "./label";
import { badgeLogos, badgeMetrics, badgeStyles, badgeThemes, labelColours } from "./options";
import { toneColours } from "./tones";

/** "Not sure" is no place. Empty: all. */
const place = (ids: readonly string[]) =>
  z
    .string()
    .refine((id) => id !== "not-sure" && ids.includes(id))
    .catch("");

const typed = z.string().max(200).catch("");

/** The query of the page on which a badge is put together: what it does not understand it leaves out. */
export const builderQuery = z.object({
  surface: place(surfaceIds),
  model: place(modelIds),
  metric: z.enum(badgeMetrics).catch("status"),
  style: z.enum(badgeStyles).catch("flat"),
  theme: z.enum(badgeThemes).catch("light"),
  logo: z.enum(badgeLogos).catch("none"),
  /** As typed; the badge itself says when it is not understood. Empty: the default. */
  label: typed,
  labelColor: typed,
  /** "yes": only the message. */
  bare: z.enum(["yes", ""]).catch(""),
  format: z.enum(["svg", "png"]).catch("svg"),
});

/** A badge as it is being put together. */
export type BuiltBadge = z.infer<typeof builderQuery>;

/** All there is to choose from, and what the colours are. */
export const badgeChoices = {
  metrics: badgeMetrics,
  styles: badgeStyles,
  themes: badgeThemes,
  logos: badgeLogos,
  labelColours,
  toneColours,
  maxLabel,
};

export type BadgeChoices = typeof badgeChoices;
