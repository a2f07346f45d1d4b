import { type Interval, meanInterval, meanOf, poissonInterval, shareInterval } from "./intervals";
import type { Fate } from "./judge";

/** One detector's figures. NaN: does not apply. Intervals are of 95%. */
export interface DetectorFigures {
  name: string;
  falseAlarmsPerMonth: number;
  /** Of a Poisson count; null for an oracle, whose figure is a mean over outages. */
  falseAlarmsInterval: Interval | null;
  /** Visible outages behind these figures. */
  visible: number;
  recallVisible: number;
  recallInterval: Interval;
  recallLarge: number;
  /** Mean over visible outages; one that was missed counts 60, and so does one found later. */
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
  /** Capped delay less that of the plain scan on the same outages, minutes. */
  pairedDelayMinutes: number;
  pairedInterval: Interval;
}

/** A fate, and the part of the run it comes from: outages of two parts may have the same id. */
export type PartFate = Fate & { part: number };

export const capMinutes = 60;
export const cappedDelay = (fate: Fate): number => Math.min(capMinutes, fate.delay ?? capMinutes);

export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

export const rounded = (value: number, places: number): number =>
  Number.isFinite(value) ? Number(value.toFixed(places)) : Number.NaN;

export const roundedInterval = ([least, most]: Interval, places: number): Interval => [
  rounded(least, places),
  rounded(most, places),
];

/** By how much capped delays differ from another's on the same visible outages, minutes. */
export function pairedDelays(fates: readonly PartFate[], others: readonly PartFate[]): number[] {
  const keyOf = (fate: PartFate) => `${fate.part} ${fate.outageId}`;
  const byOutage = new Map(others.map((fate) => [keyOf(fate), fate]));
  return fates.flatMap((fate) => {
    const other = byOutage.get(keyOf(fate));
    return fate.visible && other ? [cappedDelay(fate) - cappedDelay(other)] : [];
  });
}

/** What fates say of a detector; `plain` are those of the plain scan. */
export function outageFigures(fates: readonly PartFate[], plain: readonly PartFate[]) {
  const visible = fates.filter((fate) => fate.visible);
  const large = fates.filter((fate) => fate.large);
  const delays = visible.flatMap((fate) => fate.delay ?? []);
  const capped = visible.map(cappedDelay);
  const paired = pairedDelays(fates, plain);
  const firstOf = (some: readonly Fate[]) => some.filter((fate) => fate.beforeOfficial).length;
  const found = (some: readonly Fate[]) => some.filter((fate) => fate.delay !== null).length;
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

/** How often so many alarms on so many quiet days are in 30 days, with the interval. */
export function falseAlarmFigures(alarms: number, days: number) {
  const months = days / 30;
  const [least, most] = poissonInterval(alarms);
  return {
    falseAlarmsPerMonth: rounded(alarms / months, 2),
    falseAlarmsInterval: roundedInterval([least / months, most / months], 2),
  };
}

/** The figures of the issue and no others, in its order: what `--json` prints. NaN becomes null in JSON. */
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
