import type { BenchmarkOptions } from "./benchmark-options";
import { type ColluderCost, type ColluderResult, minColluders } from "./colluder-task";
import { oracleNames, ourName, plainName } from "./contestants";
import type { CurvePoint } from "./curve";
import { type DetectorFigures, falseAlarmFigures, outageFigures, type PartFate, rounded } from "./figures";
import type { Goal } from "./goals";
import { meanOf } from "./intervals";
import type { Fate } from "./judge";
import type { OracleResult } from "./oracle-task";
import type { QuietResult } from "./quiet-task";
import type { QuorumCost } from "./quorum-cost";
import { rivalNames } from "./rivals";

/** One rate of reports and one share of symptoms. */
export interface BenchmarkRun {
  options: BenchmarkOptions;
  goal: Goal | null;
  /** The threshold in use, and the one that this run's calibration days would set. */
  thresholdNats: number;
  calibratedNats: number;
  /** Ours first, the oracles last. */
  detectors: DetectorFigures[];
  /** These three are made for the first share of symptoms only. */
  quorum: QuorumCost | null;
  curve: CurvePoint[];
  colluders: ColluderCost[];
}

/** Everyone but the oracles, ours first. */
export const detectorNames = [ourName, plainName, ...rivalNames];

/** A detector's fates in all parts. */
export const fatesOf = (byPart: readonly Record<string, Fate[]>[], name: string): PartFate[] =>
  byPart.flatMap((fates, part) => (fates[name] ?? []).map((fate) => ({ ...fate, part })));

/** Everyone's figures from their parts. */
export function detectorFigures(
  outages: readonly Record<string, Fate[]>[],
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
