/** Whose word a cell of a card is: people's, the official page's, the counting gap, or nobody's. */
export type CardTone = "crowd" | "official" | "gap" | "plain";

/** One of the words that stand side by side. */
export interface CardCell {
  label: string;
  word: string;
  tone: CardTone;
}

/** What a social card says. A card is kept by others for days, so every time on it is absolute. */
export interface CardFacts {
  /** What it is about, above the headline. */
  subject: string;
  headline: string;
  detail: string;
  /** Two or three. */
  cells: CardCell[];
  /** When what it says was computed, ISO 8601. */
  asOf: string;
  /** Generated data: the card says so. */
  demo: boolean;
}
