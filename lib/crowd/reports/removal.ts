import type { Source, Vote } from "./report";

/** Which reports: all within the span (`to` excluded) that fulfil whatever else is given. */
export interface Choice {
  from: Date;
  to: Date;
  /** Pseudonyms in hexadecimal; each lives one UTC day. */
  reporter?: string;
  network?: string;
  surface?: string;
  model?: string;
  symptom?: string;
  source?: Source;
  vote?: Vote;
}

/** Reports that a moderator hid, all at once and for one reason. */
export interface Removal {
  id: string;
  at: Date;
  /** In the moderator's words, and public. */
  why: string;
  /** How many it hid, and when the first and the last of them came in. */
  reports: number;
  from: Date;
  to: Date;
  /** On which surfaces. */
  surfaces: string[];
  choice: Choice;
  /** When they were brought back; null: they are hidden. */
  restoredAt: Date | null;
  /** Whether detection went through their time again since they were hidden, or brought back. */
  takenIn: boolean;
}
