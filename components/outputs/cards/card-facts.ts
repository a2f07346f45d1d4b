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
