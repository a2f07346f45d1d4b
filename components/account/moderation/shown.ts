import type { OutageResponse } from "@/lib/snapshot/outage-response";
import type { OutageNote } from "@/lib/views/record/read-notes";

/** What the last form did: a word that `told.ts` knows, and how many it was about. */
export interface Told {
  word: string;
  count: number | null;
}

/** What every page of moderation is given: `token` is that of its forms, `now` the time by the site's clock, ISO 8601. */
export interface Desk<T> {
  shown: T;
  token: string;
  now: string;
  told: Told | null;
}

/** What the stream is narrowed to; null stands for all. */
export interface FilterShown {
  from: Date;
  to: Date | null;
  surface: string | null;
  model: string | null;
  symptom: string | null;
  source: string | null;
  vote: string | null;
  reporter: string | null;
  network: string | null;
  hidden: string | null;
  note: string | null;
}

/** A report. `at` is ISO 8601. */
export interface ReportShown {
  id: string;
  at: string;
  vote: string;
  surface: string;
  model: string;
  symptom: string;
  reporter: string;
  network: string;
  source: string;
  countedKinds: number;
  note: string | null;
  excerpt: string | null;
  removalId: string | null;
}

/** A page of the stream of reports. */
export interface StreamShown {
  filter: FilterShown;
  reports: readonly ReportShown[];
  next: string | null;
}

/** What is about to be hidden. Times are ISO 8601. */
export interface HideShown {
  filter: FilterShown & { to: Date };
  reports: number;
  reporters: number;
  networks: number;
  cells: number;
  first: string | null;
  last: string | null;
}

/** Reports that were hidden at once. Times are ISO 8601. */
export interface RemovalShown {
  id: string;
  at: string;
  why: string;
  reports: number;
  from: string;
  to: string;
  surfaces: readonly string[];
  restoredAt: string | null;
  takenIn: boolean;
}

/** People of a network or a cell. `peakAt` is ISO 8601. */
interface BurstShown {
  key: string;
  people: number;
  peakPeople: number;
  peakAt: string;
  others: number;
  greatestShare: number;
}

/** Who reported much in the last hours. Scores are nats; `from` is ISO 8601. */
export interface BurstsShown {
  hours: string;
  from: string;
  networksAll: number;
  usualOfNetwork: number;
  thresholdNats: number | null;
  networks: readonly (BurstShown & {
    score: { place: string | null; with: number; without: number } | null;
  })[];
  cells: readonly (BurstShown & {
    surface: string;
    model: string;
    name: string;
    usual: number;
    score: number | null;
  })[];
}

/** An outage beside which others may be merged into it; times are ISO 8601. */
export interface MergeShown {
  id: string;
  name: string;
  tier: string;
  alarm: string;
  ended: string | null;
  together: string;
  unsure: boolean;
}

/** An incident around an outage; times are ISO 8601. */
export interface MatchShown {
  id: string;
  name: string;
  posted: string;
  resolved: string | null;
  matched: boolean;
  correction: { together: boolean; at: string; why: string } | null;
}

/** An outage with all that can be done with it. */
export interface OutageShown {
  outage: OutageResponse;
  merges: readonly MergeShown[];
  incidents: readonly MatchShown[];
  notes: readonly OutageNote[];
  acts: readonly ActShown[];
}

/** An act of moderation; `at` is ISO 8601. */
export interface ActShown {
  id: string;
  at: string;
  by: string;
  kind: string;
  subject: string;
  subjectId: string;
  subjectName: string | null;
  why: string;
  details: unknown;
}

/** A page of the log. */
export interface LogShown {
  asked: { kind: string | null; by: string | null };
  acts: readonly ActShown[];
  next: string | null;
  actors: readonly { id: string; email: string }[];
}

/** A note and the outages that were open when it was written; `at` is ISO 8601. */
export interface NoteShown {
  id: string;
  at: string;
  note: string;
  surface: string;
  model: string;
  symptom: string;
  vote: string;
  outageId: string | null;
  outages: readonly { id: string; name: string; here: boolean }[];
}

/** A page of notes that are shown, or are not. */
export interface NotesShown {
  shown: boolean;
  notes: readonly NoteShown[];
  next: string | null;
}

/** A rule of intake that is in force; times are ISO 8601. */
export interface RuleShown {
  id: string;
  kind: "pause" | "proof";
  whom: string | null;
  network: string | null;
  why: string;
  automatic: boolean;
  from: string;
  until: string;
}

/** A key with which programs sent within a day, or that is left out; times are ISO 8601. */
export interface SendingKeyShown {
  id: string;
  start: string;
  calls: number;
  ok: number;
  lastTo: string | null;
  leftOutAt: string | null;
  why: string | null;
}
