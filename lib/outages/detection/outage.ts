import type { Zone } from "@/lib/catalog/zones";
import type { DetectionEvent } from "./engine";
import type { Judged } from "./judged";
import type { Evidence, OutagePhase, OutageTier } from "./open-outage";

export type Tier = OutageTier;
export type Phase = OutagePhase;

/** What can happen to an outage: what detection finds, and what it takes back when it goes through removed reports' time again. */
export type OutageEventKind = DetectionEvent["kind"] | "unconfirmed" | "withdrawn" | "returned";

/** How many of an outage's reports a removal hides, and why. */
export interface LostReports {
  id: string;
  at: Date;
  why: string;
  reports: number;
}

/** What our detection opened, from reports, as everything downstream knows it. `alarmAt` never moves. */
export interface Outage {
  /** Its alarm's UTC minute, as in 20260406-1432: its permanent link. */
  id: string;
  /** Where it was placed last. */
  zone: Zone;
  tier: Tier;
  phase: Phase;
  onsetAt: Date;
  alarmAt: Date;
  confirmedAt: Date | null;
  endedAt: Date | null;
  /** When the phase last changed. */
  changedAt: Date;
  /** People counted in its zone since the onset, and the most in 15 minutes. */
  people: number;
  peakPeople: number;
  peakAt: Date;
  /** Keys of the zones over time; `since` is ISO 8601. */
  zones: { zone: string; since: string }[];
  /** Most people first. */
  symptoms: { symptom: string; people: number }[];
  evidence: Evidence;
  /** In order; `at` is ISO 8601. */
  events: { kind: OutageEventKind; at: string; zone: string }[];
  /** When it was withdrawn, as reports it rested on were removed; it counts nowhere then. */
  withdrawnAt?: Date | null;
  /** What removals of reports took from it, newest first; absent where none did. */
  removals?: LostReports[];
  /** Absent where no moderator decided anything. */
  judged?: Judged;
}

/** An outage as detection found it, before what moderators said of it. */
export type FoundOutage = Omit<Outage, "events" | "judged" | "withdrawnAt" | "removals">;
