import { formatClock, formatDay } from "@/lib/words/time";

/** The source of a cell: users, the status page, the gap, or none. */
export type CardTone = "crowd" | "official" | "gap" | "plain";

/** One of the cells next to each other at the bottom. */
export interface CardCell {
  label: string;
  word: string;
  tone: CardTone;
}

/** The content of a social card. Other sites keep cards for days, so every time on it is absolute. */
export interface CardFacts {
  /** The topic, above the headline. */
  subject: string;
  headline: string;
  detail: string;
  /** Two or three. */
  cells: CardCell[];
  /** When the content was computed, ISO 8601. */
  asOf: string;
  /** Whether the data is invented; the card then says so. */
  demo: boolean;
}

/** "15:11 UTC" on the day of `asOf`, else "20 Nov, 15:11 UTC"; both ISO 8601. */
export function cardTime(at: string, asOf: string): string {
  const day = at.slice(0, 10) === asOf.slice(0, 10) ? "" : `${formatDay(at, "UTC")}, `;
  return `${day}${formatClock(at, "UTC")} UTC`;
}

/** "21 Nov 2026, 15:32 UTC" */
export const cardMoment = (at: string): string =>
  `${formatDay(at, "UTC")} ${at.slice(0, 4)}, ${formatClock(at, "UTC")} UTC`;
