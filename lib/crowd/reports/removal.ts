import type { Source, Vote } from "./report";

/** Which reports to hide: all within the time range (`to` is exclusive) that match the other fields. */
export interface Choice {
  from: Date;
  to: Date;
  /** Pseudonyms in hexadecimal. Each is valid for one UTC day. */
  reporter?: string;
  network?: string;
  surface?: string;
  model?: string;
  symptom?: string;
  source?: Source;
  vote?: Vote;
}

/** Reports that a moderator hid together, for one reason. */
export interface Removal {
  id: string;
  at: Date;
  /** The moderator's reason. It is public. */
  why: string;
  /** The number of hidden reports, and when the first and the last of them arrived. */
  reports: number;
  from: Date;
  to: Date;
  /** The surfaces of the reports. */
  surfaces: string[];
  choice: Choice;
  /** When they were restored. Null while they are hidden. */
  restoredAt: Date | null;
  /** Whether detection has run again over their time since they were hidden or restored. */
  takenIn: boolean;
}
