import { zoneKey, zoneKinds, zoneOfCell } from "@/lib/catalog/zones";

/** What a report says: "it fails", or "it works for me". */
export type Vote = "fails" | "works";

/** How a report was sent. */
export const sources = ["web", "embed", "api", "cli"] as const;
export type Source = (typeof sources)[number];

/** What was observed, in IDs of the catalog. */
export interface Observation {
  vote: Vote;
  surface: string;
  model: string;
  /** Null if it was not given and could not be read. Then a repeat does not change the earlier symptom. */
  symptom: string | null;
  /** Without secrets. Public only after approval. */
  note: string | null;
  /** The part of a pasted error that explains it, without secrets. */
  excerpt: string | null;
}

/** The sender, as pseudonyms in hexadecimal. */
export interface Reporter {
  reporter: string;
  /** In the first half hour of a day, the same reporter under yesterday's salt. Later null. */
  before: string | null;
  network: string;
}

/** A report that is not stored yet. */
export interface NewReport extends Observation, Reporter {
  id: string;
  at: Date;
  source: Source;
}

/** A stored report. */
export interface RecordedReport {
  /** One bit per kind of zone, in the order of `zoneKinds`: 1 if the reporter was new there in 30 minutes. */
  counted: number;
  symptom: string;
  /** People who reported a failure in the last 30 minutes, including this report. */
  people: { cell: number; all: number };
  /** Set if a report with this ID was stored before, so this one was not: with the same vote, surface and model, or another. */
  sentBefore?: "same" | "another";
}

/** The keys of the zones of a report, one per kind, under which we store where its reporter was counted. */
export const zoneKeysOf = ({
  vote,
  surface,
  model,
}: Pick<Observation, "vote" | "surface" | "model">): string[] =>
  zoneKinds.map((kind) => `${vote} ${zoneKey(zoneOfCell(kind, surface, model))}`);
