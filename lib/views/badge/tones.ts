/**
 * What a badge's colour means: users and the official page agree that all is well; people report more than usual, or
 * an outage; the official page alone reports something; a figure of the past; nothing can be told.
 */
export type BadgeTone = "well" | "elevated" | "outage" | "official" | "figure" | "unknown";

/** The colour of each tone, under white letters (4.5:1 and more). The crowd is warm, the official page blue. */
export const toneColours: Readonly<Record<BadgeTone, string>> = {
  well: "#28794a",
  elevated: "#b05a00",
  outage: "#b31609",
  official: "#2e69b2",
  figure: "#5a4d78",
  unknown: "#6f6b68",
};

/** What a badge says, and its colour's meaning. */
export interface BadgeWords {
  message: string;
  tone: BadgeTone;
}
