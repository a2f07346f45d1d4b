import type { SymptomModel } from "./symptom-evidence";

/** All settings of detection. Units are in the names, sources at `detectionSettings`. */
export interface DetectionSettings extends SymptomModel {
  /** Lengths of the counting windows in minutes, ascending. */
  windowsMinutes: readonly number[];
  /** Minimum reporters in a window that can be evidence. */
  minPeople: number;
  /** Variance of a count with mean b: `clumping`·b + b²/`levelSize`. These are φ and K in `docs/detection.md`. */
  clumping: number;
  levelSize: number;
  /** The local level uses the minutes from `levelFromMinutes` to `levelToMinutes` ago. */
  levelFromMinutes: number;
  levelToMinutes: number;
  levelPseudoCount: number;
  levelRange: readonly [number, number];
  /** How fast the level returns to 1 while an outage hides it, in minutes (e-folding time). */
  levelMemoryMinutes: number;
  /** Complement control: its window, pseudo-count (0 turns it off), range, and how much each report outside steadies it. */
  controlMinutes: number;
  controlPseudoCount: number;
  controlRange: readonly [number, number];
  controlSteadies: number;
  /** Penalty: `priorWeight` times how much less often the zone fails than the most frequent one (−ln), at most `priorMaxNats`. */
  priorWeight: number;
  priorMaxNats: number;
  /** Threshold in nats by mean reports per minute, ascending; linear in the logarithm of the rate in between. */
  threshold: readonly (readonly [ratePerMinute: number, nats: number])[];
}

/**
 * The settings in use. Variance, level and minimum come from the first simulation, with the dispersion measured on
 * Outage.Report 2019-20. Short level, control and symptoms come from paired benchmark runs. For the prior see
 * `zonePriorNats`. Thresholds are calibrated on 900 to 1200 quiet days per rate, to at most 0.85 false alarms in 30 days.
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

/** The threshold in nats at a mean rate of reports per minute. */
export function thresholdAt(settings: DetectionSettings, ratePerMinute: number): number {
  const table = settings.threshold;
  const above = table.find(([rate]) => rate >= ratePerMinute) ?? table.at(-1);
  const below = table.findLast(([rate]) => rate <= ratePerMinute) ?? table[0];
  if (!above || !below) throw new Error("The list of detection thresholds is empty.");
  if (above[0] === below[0]) return above[1];
  const part = Math.log(ratePerMinute / below[0]) / Math.log(above[0] / below[0]);
  return below[1] + part * (above[1] - below[1]);
}
