export type OutageTier = "signal" | "confirmed";
export type OutagePhase = "active" | "subsiding" | "ended";

/** One minute around the alarm, so that anyone can recompute the score. */
export interface EvidenceMinute {
  minute: number;
  people: number;
  expected: number;
}

/** Why the alarm was raised: the score and all it was made of. */
export interface Evidence {
  zone: string;
  windowMinutes: number;
  people: number;
  expected: number;
  /** Size of the negative binomial. */
  size: number;
  /** −ln P[as many people or more], what the symptoms add, what the kind of zone costs, and the threshold; nats. */
  countNats: number;
  symptomNats: number;
  penaltyNats: number;
  thresholdNats: number;
  minutes: EvidenceMinute[];
}

/** An outage as detection knows it. Minutes since 1970; `alarmMinute` and `onsetMinute` never move back. */
export interface OpenOutage {
  /** Its number: the alarm's minute, with the zone; the same input gives the same one. */
  id: string;
  /** Scanned zones over time: the first at the alarm, others as it was placed. The last one counts. */
  zones: { key: string; sinceMinute: number }[];
  tier: OutageTier;
  phase: OutagePhase;
  alarmMinute: number;
  onsetMinute: number;
  /** The last alarm: the first one, or the one that opened it again. */
  raisedMinute: number;
  confirmedMinute: number | null;
  /** When the phase last changed, since when its count has been low, and when it was declared over. */
  phaseMinute: number;
  lowSinceMinute: number | null;
  endedMinute: number | null;
  /** Estimated end: when the count fell low for good; known once it is declared over. */
  recoveredMinute: number | null;
  /** Most people in 15 minutes, and when. */
  peakPeople: number;
  peakMinute: number;
  /** People counted in its zone since the onset, and by symptom (by the plan's index). */
  people: number;
  symptoms: number[];
  worksAgain: number;
  evidence: Evidence;
}
