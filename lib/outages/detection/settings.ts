import type { SymptomModel } from "./symptom-evidence";

/** Everything that a detector's author may turn. Units are in the names; sources at `detectionSettings`. */
export interface DetectionSettings extends SymptomModel {
  /** Lengths over which reporters are summed, ascending, minutes. */
  windowsMinutes: readonly number[];
  /** Fewest reporters in a window that can be evidence. */
  minPeople: number;
  /** Variance of a count with mean b is `clumping`·b + b²/`levelSize`. */
  clumping: number;
  levelSize: number;
  /** The local level rests on the minutes from `levelFromMinutes` to `levelToMinutes` ago. */
  levelFromMinutes: number;
  levelToMinutes: number;
  levelPseudoCount: number;
  levelRange: readonly [number, number];
  /** How fast the level falls back to usual while an outage hides it, minutes (e-fold). */
  levelMemoryMinutes: number;
  /** Complement control: over one of the windows; pseudo-count, range, and how much each report outside a zone steadies it. 0 turns it off. */
  controlMinutes: number;
  controlPseudoCount: number;
  controlRange: readonly [number, number];
  controlSteadies: number;
  /** A zone's score is less by this part of how much more seldom than the commonest it fails (−ln), up to so many nats of it: no zone is blind. */
  priorWeight: number;
  priorMaxNats: number;
  /** Threshold in nats by mean reports a minute, ascending by rate; between them straight in the rate's logarithm. */
  threshold: readonly (readonly [ratePerMinute: number, nats: number])[];
}

/**
 * The settings in use. Variance, level and floor: the design's first simulation, after the dispersion measured on
 * Outage.Report 2019-20. Short level, control and marks: the benchmark's paired changes. Prior: at `zonePriorNats`. Threshold:
 * calibrated on 900 to 1200 quiet days a rate to 0.85 false events in 30 days at most.
 */
export const detectionSettings: DetectionSettings = {
  windowsMinutes: [1, 2, 4, 7, 10, 15, 20, 30, 45, 60, 90, 120],
  minPeople: 4,
  clumping: 1.5,
  levelSize: 10,
  levelFromMinutes: 140,
  levelToMinutes: 20,
  levelPseudoCount: 6,
  levelRange: [0.6, 4],
  levelMemoryMinutes: 180,
  controlMinutes: 60,
  controlPseudoCount: 15,
  controlRange: [0.6, 2.5],
  controlSteadies: 0.5,
  markShares: [0.3, 0.5, 0.7],
  markSpread: [6, 4],
  priorWeight: 0.7,
  priorMaxNats: 4,
  threshold: [
    [0.05, 10.8],
    [0.3, 11.2],
    [2, 11.5],
  ],
};

/** The threshold in nats at a mean rate of reports a minute. */
export function thresholdAt(settings: DetectionSettings, ratePerMinute: number): number {
  const table = settings.threshold;
  const above = table.find(([rate]) => rate >= ratePerMinute) ?? table.at(-1);
  const below = table.findLast(([rate]) => rate <= ratePerMinute) ?? table[0];
  if (!above || !below) throw new Error("detection: the table of thresholds is empty");
  if (above[0] === below[0]) return above[1];
  const part = Math.log(ratePerMinute / below[0]) / Math.log(above[0] / below[0]);
  return below[1] + part * (above[1] - below[1]);
}
