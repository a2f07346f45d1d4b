import type { Zone } from "@/lib/catalog/zones";
import type { DetectionEvent } from "./engine";
import type { Judged } from "./judged";
import type { Evidence, OutagePhase, OutageTier } from "./open-outage";

export type Tier = OutageTier;
export type Phase = OutagePhase;

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
  events: { kind: DetectionEvent["kind"]; at: string; zone: string }[];
  /** Absent where no moderator decided anything. */
  judged?: Judged;
}
