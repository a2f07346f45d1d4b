import { detectionSettings, thresholdAt } from "@/lib/outages/detection/settings";
import type { BenchmarkOptions } from "./benchmark-options";
import { type Peak, thresholdFor } from "./calibrate";
import { type ColluderCost, type ColluderResult, minColluders } from "./colluder-task";
import { oracleNames, ourName, plainName } from "./contestants";
import {
  type CurvePoint,
  curveOf,
  type DetectorFigures,
  falseAlarmFigures,
  outageFigures,
  type PartFate,
  type QuorumCost,
  quorumCost,
  rounded,
} from "./figures";
import { type Goal, goalAt } from "./goals";
import { meanOf } from "./intervals";
import type { Outcome } from "./judge";
import type { OracleResult } from "./oracle-task";
import { curveOffsets, uncappedName, variantName } from "./ours";
import { rivalNames } from "./rivals";
import type { QuietResult } from "./run-task";
import type { workerPool } from "./worker-pool";

/** The results for one report rate and one share of symptoms. */
export interface BenchmarkRun {
  options: BenchmarkOptions;
  goal: Goal | null;
  /** The threshold in use, and the one from the calibration days of this run. */
  thresholdNats: number;
  calibratedNats: number;
  /** Our detector first, the oracles last. */
  detectors: DetectorFigures[];
  /** We compute the following three only for the first share of symptoms. */
  quorum: QuorumCost | null;
  curve: CurvePoint[];
  colluders: ColluderCost[];
}

/** All detectors except the oracles, ours first. */
export const detectorNames = [ourName, plainName, ...rivalNames];

/** The outcomes of a detector in all parts. */
export const fatesOf = (byPart: readonly Record<string, Outcome[]>[], name: string): PartFate[] =>
  byPart.flatMap((fates, part) => (fates[name] ?? []).map((fate) => ({ ...fate, part })));

/** The figures of all detectors from all parts. */
export function detectorFigures(
  outages: readonly Record<string, Outcome[]>[],
  quiet: readonly QuietResult[],
  quietDays: number,
  colluders: ColluderResult,
  oracles: readonly OracleResult[],
): DetectorFigures[] {
  const plain = fatesOf(outages, plainName);
  const detectors = detectorNames.map((name): DetectorFigures => {
    const alarms = quiet.reduce((sum, part) => sum + (part.alarms[name] ?? 0), 0);
    const { cell, all } = minColluders(colluders, name);
    return {
      name,
      ...falseAlarmFigures(alarms, quietDays),
      ...outageFigures(fatesOf(outages, name), plain),
      colludersCell: cell,
      colludersAll: all,
    };
  });
  const oracleFates = oracles.map(({ fates }) => fates);
  const limits = Object.values(oracleNames).map(
    (name): DetectorFigures => ({
      name,
      falseAlarmsPerMonth: rounded(meanOf(oracles.map((part) => part.falseAlarmsPerMonth[name] ?? 0)), 2),
      falseAlarmsInterval: null,
      ...outageFigures(fatesOf(oracleFates, name), plain),
      colludersCell: Number.NaN,
      colludersAll: Number.NaN,
    }),
  );
  return [...detectors, ...limits];
}

/** The number of parts is fixed, so that the number of workers changes no result. Two parts can reuse outage IDs. */
const parts = [0, 1];
const inParts = { parts: parts.length };

/** The number of tasks of a benchmark with this many shares of symptoms. */
export const tasksFor = (sharedSymptoms: number): number => 1 + (3 + 2 * sharedSymptoms) * parts.length;

/** Joins the peaks of several parts, with large time gaps between parts. */
const joinPeaks = (byPart: readonly { peaks: Record<string, Peak[]> }[], name: string): Peak[] =>
  byPart.flatMap(({ peaks }, part) =>
    (peaks[name] ?? []).map(({ minute, value }) => ({ minute: minute + part * 1e8, value })),
  );

/**
 * Calibrates all detectors, counts false alarms on other days, and lets them find outages, with one run per share of
 * symptoms. Thresholds are the same for all shares, because quiet days have no outages. The curve, the cost of network
 * weights and the colluders are computed for the first share.
 */
export async function benchmark(
  options: Omit<BenchmarkOptions, "sharedSymptom">,
  sharedSymptoms: readonly number[],
  { run }: Pick<ReturnType<typeof workerPool>, "run">,
): Promise<BenchmarkRun[]> {
  const first = { ...options, sharedSymptom: sharedSymptoms[0] ?? 0 };
  const calibrated = await Promise.all(
    parts.map((part) => run({ kind: "calibrate", options: first, part, ...inParts })),
  );
  const allowed = Math.floor((options.days / 30) * options.falseAlarmsPerMonth);
  const fitted = Object.fromEntries(
    detectorNames.map((name) => [name, thresholdFor(joinPeaks(calibrated, name), allowed)]),
  );
  const thresholdNats = thresholdAt(detectionSettings, options.ratePerMinute);
  const thresholds = { ...fitted, [ourName]: thresholdNats };

  // The longest tasks first, so that no worker has to wait at the end.
  const varying = parts.map((part) =>
    run({ kind: "variants", options: first, thresholds, part, ...inParts }),
  );
  const colluding = run({ kind: "colluders", options: first, thresholds, part: 0, parts: 1 });
  const shares = sharedSymptoms.map((sharedSymptom) => {
    const shared = { ...options, sharedSymptom };
    return {
      shared,
      outages: parts.map((part) => run({ kind: "outages", options: shared, thresholds, part, ...inParts })),
      oracles: parts.map((part) => run({ kind: "oracle", options: shared, part, ...inParts })),
    };
  });
  const quiet = await Promise.all(
    parts.map((part) => run({ kind: "quiet", options: first, thresholds, part, ...inParts })),
  );
  const [variants, colluders] = [await Promise.all(varying), await colluding];
  const quietDays = Math.ceil(options.days / parts.length) * parts.length;

  return Promise.all(
    shares.map(async ({ shared, ...tasks }, nth): Promise<BenchmarkRun> => {
      const outages = await Promise.all(tasks.outages);
      const oracles = await Promise.all(tasks.oracles);
      const own = fatesOf(outages, ourName);
      const tried = curveOffsets.map((offset) => ({
        thresholdNats: thresholdNats + offset,
        fates: fatesOf(variants, variantName(offset)),
      }));
      const isFirst = nth === 0;
      return {
        options: shared,
        goal: goalAt(options.ratePerMinute),
        thresholdNats: rounded(thresholdNats, 2),
        calibratedNats: rounded(fitted[ourName] ?? Number.NaN, 2),
        detectors: detectorFigures(outages, quiet, quietDays, colluders, oracles),
        quorum: isFirst ? quorumCost(own, fatesOf(variants, uncappedName)) : null,
        curve: isFirst
          ? curveOf([...tried, { thresholdNats, fates: own }], joinPeaks(quiet, ourName), quietDays)
          : [],
        colluders: isFirst ? colluders.costs : [],
      };
    }),
  );
}
