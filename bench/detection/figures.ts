import { eventsAt, type Peak } from "./calibrate";
import { type Interval, meanInterval, meanOf, poissonInterval, shareInterval } from "./intervals";
import type { Outcome } from "./judge";

/** The figures of one detector. NaN means not applicable. Intervals are 95%. */
export interface DetectorFigures {
  name: string;
  falseAlarmsPerMonth: number;
  /** The interval of a Poisson count; null for an oracle, whose number is a mean over outages. */
  falseAlarmsInterval: Interval | null;
  /** Number of visible outages. */
  visible: number;
  recallVisible: number;
  recallInterval: Interval;
  recallLarge: number;
  /** Mean over visible outages. Missed outages and longer delays count 60 minutes. */
  cappedDelayMinutes: number;
  delayInterval: Interval;
  medianDelayMinutes: number;
  p95DelayMinutes: number;
  firstOfVisible: number;
  firstInterval: Interval;
  firstOfAll: number;
  whereF1: number;
  endErrorMinutes: number;
  colludersCell: number;
  colludersAll: number;
  /** Capped delay minus that of the plain scan on the same outages, in minutes. */
  pairedDelayMinutes: number;
  pairedInterval: Interval;
}

/** An outcome and its part of the run, because two parts can reuse outage IDs. */
export type PartFate = Outcome & { part: number };

export const capMinutes = 60;
export const cappedDelay = (fate: Outcome): number => Math.min(capMinutes, fate.delay ?? capMinutes);

export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

export const rounded = (value: number, places: number): number =>
  Number.isFinite(value) ? Number(value.toFixed(places)) : Number.NaN;

export const roundedInterval = ([least, most]: Interval, places: number): Interval => [
  rounded(least, places),
  rounded(most, places),
];

/** Differences of capped delays between two detectors on the same visible outages, in minutes. */
export function pairedDelays(fates: readonly PartFate[], others: readonly PartFate[]): number[] {
  const keyOf = (fate: PartFate) => `${fate.part} ${fate.outageId}`;
  const byOutage = new Map(others.map((fate) => [keyOf(fate), fate]));
  return fates.flatMap((fate) => {
    const other = byOutage.get(keyOf(fate));
    return fate.visible && other ? [cappedDelay(fate) - cappedDelay(other)] : [];
  });
}

/** The figures of a detector from its outcomes; `plain` are the outcomes of the plain scan. */
export function outageFigures(fates: readonly PartFate[], plain: readonly PartFate[]) {
  const visible = fates.filter((fate) => fate.visible);
  const large = fates.filter((fate) => fate.large);
  const delays = visible.flatMap((fate) => fate.delay ?? []);
  const capped = visible.map(cappedDelay);
  const paired = pairedDelays(fates, plain);
  const firstOf = (some: readonly Outcome[]) => some.filter((fate) => fate.beforeOfficial).length;
  const found = (some: readonly Outcome[]) => some.filter((fate) => fate.delay !== null).length;
  return {
    visible: visible.length,
    recallVisible: rounded(found(visible) / visible.length, 3),
    recallInterval: roundedInterval(shareInterval(found(visible), visible.length), 3),
    recallLarge: rounded(found(large) / large.length, 3),
    cappedDelayMinutes: rounded(meanOf(capped), 1),
    delayInterval: roundedInterval(meanInterval(capped), 1),
    medianDelayMinutes: quantile(delays, 0.5),
    p95DelayMinutes: quantile(delays, 0.95),
    firstOfVisible: rounded(firstOf(visible) / visible.length, 3),
    firstInterval: roundedInterval(shareInterval(firstOf(visible), visible.length), 3),
    firstOfAll: rounded(firstOf(fates) / fates.length, 3),
    whereF1: rounded(meanOf(visible.flatMap((fate) => fate.f1 ?? [])), 3),
    endErrorMinutes: quantile(
      visible.flatMap((fate) => fate.endError ?? []),
      0.5,
    ),
    pairedDelayMinutes: rounded(meanOf(paired), 2),
    pairedInterval: roundedInterval(meanInterval(paired), 2),
  };
}

/** The number of alarms in 30 days from a count on quiet days, with its interval. */
export function falseAlarmFigures(alarms: number, days: number) {
  const months = days / 30;
  const [least, most] = poissonInterval(alarms);
  return {
    falseAlarmsPerMonth: rounded(alarms / months, 2),
    falseAlarmsInterval: roundedInterval([least / months, most / months], 2),
  };
}

/** The figures that `--json` prints, in a fixed order. NaN becomes null in JSON. */
export const plainFigures = (figures: DetectorFigures) => ({
  name: figures.name,
  falseAlarmsPerMonth: figures.falseAlarmsPerMonth,
  recallVisible: figures.recallVisible,
  recallLarge: figures.recallLarge,
  cappedDelayMinutes: figures.cappedDelayMinutes,
  medianDelayMinutes: figures.medianDelayMinutes,
  p95DelayMinutes: figures.p95DelayMinutes,
  firstOfVisible: figures.firstOfVisible,
  firstOfAll: figures.firstOfAll,
  whereF1: figures.whereF1,
  endErrorMinutes: figures.endErrorMinutes,
  colludersCell: figures.colludersCell,
  colludersAll: figures.colludersAll,
});

/** The results of our detector at another threshold. */
export interface CurvePoint {
  thresholdNats: number;
  falseAlarmsPerMonth: number;
  recallVisible: number;
  cappedDelayMinutes: number;
}

/** A threshold, and the outcomes of the outages with it. */
export interface TriedThreshold {
  thresholdNats: number;
  fates: readonly PartFate[];
}

/** Detection against false alarms by threshold. False alarms come from unseen quiet days. */
export const curveOf = (
  tried: readonly TriedThreshold[],
  peaks: readonly Peak[],
  quietDays: number,
): CurvePoint[] =>
  tried
    .map(({ thresholdNats, fates }): CurvePoint => {
      const { recallVisible, cappedDelayMinutes } = outageFigures(fates, []);
      const { falseAlarmsPerMonth } = falseAlarmFigures(eventsAt(peaks, thresholdNats), quietDays);
      return {
        thresholdNats: rounded(thresholdNats, 2),
        falseAlarmsPerMonth,
        recallVisible,
        cappedDelayMinutes,
      };
    })
    .sort((a, b) => a.thresholdNats - b.thresholdNats);

/** The cost of network weights and quorums for real outages, among the visible ones that were found. */
export interface QuorumCost {
  confirmed: number;
  confirmedInterval: Interval;
  /** Minutes from signal to confirmed, among those confirmed. */
  medianLagMinutes: number;
  p90LagMinutes: number;
  /** Capped delay of the signal minus that without network weights on the same outages, in minutes. */
  signalLossMinutes: number;
  signalLossInterval: Interval;
}

/** `unguarded` are the outcomes of the same outages without network weights. */
export function quorumCost(fates: readonly PartFate[], unguarded: readonly PartFate[]): QuorumCost {
  const found = fates.filter((fate) => fate.visible && fate.delay !== null);
  const lags = found.flatMap((fate) => fate.confirmedLag ?? []);
  const losses = pairedDelays(fates, unguarded);
  return {
    confirmed: rounded(lags.length / found.length, 3),
    confirmedInterval: roundedInterval(shareInterval(lags.length, found.length), 3),
    medianLagMinutes: quantile(lags, 0.5),
    p90LagMinutes: quantile(lags, 0.9),
    signalLossMinutes: rounded(meanOf(losses), 2),
    signalLossInterval: roundedInterval(meanInterval(losses), 2),
  };
}
