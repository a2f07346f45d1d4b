import { zoneKey, zoneKinds, zoneOfCell } from "@/lib/catalog/zones";

/** What a report says: it fails, or it works for me. */
export type Vote = "fails" | "works";

/** Through which face a report came in. */
export const sources = ["web", "embed", "api", "cli"] as const;
export type Source = (typeof sources)[number];

/** What was observed, in the catalog's words. */
export interface Observation {
  vote: Vote;
  surface: string;
  model: string;
  /** Null where none was given or could be read: a repeat without one refines nothing. */
  symptom: string | null;
  /** Cleaned; never public unless approved. */
  note: string | null;
  /** The part of a pasted error that explains it, cleaned. */
  excerpt: string | null;
}

/** Who reports, as pseudonyms in hexadecimal. */
export interface Reporter {
  reporter: string;
  /** The same reporter under yesterday's salt, in the first half hour of a day; else null. */
  before: string | null;
  network: string;
}

/** A report on its way into the database. */
export interface NewReport extends Observation, Reporter {
  id: string;
  at: Date;
  source: Source;
}

/** What became of a report that is durable. */
export interface RecordedReport {
  /** For each kind of zone a bit, in the order of `zoneKinds`: the reporter was new there in 30 minutes. */
  counted: number;
  symptom: string;
  /** People who reported a failure in the last 30 minutes, up to and with this report. */
  people: { cell: number; all: number };
  /** Set when a report with its id was stored before, and nothing anew: with the same vote, surface and model, or others. */
  sentBefore?: "same" | "another";
}

/** The zones of a report, one of each kind, by the keys under which its reporter is known there. */
export const zonesAsked = ({
  vote,
  surface,
  model,
}: Pick<Observation, "vote" | "surface" | "model">): string[] =>
  zoneKinds.map((kind) => `${vote} ${zoneKey(zoneOfCell(kind, surface, model))}`);
