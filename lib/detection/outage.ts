import type { Zone } from "@/lib/catalog/zones";

export type Tier = "signal" | "confirmed";
export type Phase = "active" | "subsiding" | "ended";

/** What our detection opened, from reports. `alarmAt` never moves. */
export interface Outage {
  id: string;
  zone: Zone;
  tier: Tier;
  phase: Phase;
  onsetAt: Date;
  alarmAt: Date;
  endedAt: Date | null;
  /** When the phase last changed. */
  changedAt: Date;
  /** People in the last 30 minutes, and the most there were. */
  people: number;
  peakPeople: number;
  peakAt: Date;
  symptom: string | null;
}

/** A zone as it stands now, for the life cycle to judge. */
export interface Observation {
  zone: Zone;
  people: number;
  expected: number;
  symptom: string | null;
}
