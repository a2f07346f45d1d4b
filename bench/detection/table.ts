import type { BenchmarkRun } from "./benchmark";
import type { ColluderCost } from "./colluder-task";
import { maxColluders } from "./colluders";
import type { CurvePoint, DetectorFigures } from "./figures";
import type { Interval } from "./intervals";

const formatValue = (value: number) => (Number.isFinite(value) ? `${value}` : "–");
const within = (value: number, interval: Interval | null) =>
  interval ? `${formatValue(value)} (${interval.map(formatValue).join("–")})` : formatValue(value);

/** Aligned columns, the first to the left. */
export function columns(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
        .join("  "),
    )
    .join("\n");
}

/** The figures as a text table, with 95% intervals in brackets. */
export const tableOf = (rows: readonly DetectorFigures[]): string =>
  columns([
    [
      "detector",
      "false/month",
      "found, visible",
      "large",
      "capped delay",
      "median",
      "p95",
      "first of visible",
      "of all",
      "F1",
      "end",
      "cell",
      "all",
      "delay vs. plain scan",
    ],
    ...rows.map((row) => [
      row.name,
      within(row.falseAlarmsPerMonth, row.falseAlarmsInterval),
      within(row.recallVisible, row.recallInterval),
      formatValue(row.recallLarge),
      within(row.cappedDelayMinutes, row.delayInterval),
      formatValue(row.medianDelayMinutes),
      formatValue(row.p95DelayMinutes),
      within(row.firstOfVisible, row.firstInterval),
      formatValue(row.firstOfAll),
      formatValue(row.whereF1),
      formatValue(row.endErrorMinutes),
      formatValue(row.colludersCell),
      formatValue(row.colludersAll),
      within(row.pairedDelayMinutes, row.pairedInterval),
    ]),
  ]);

const costWords = (cost: number | null) => (cost === null ? `none of ${maxColluders}` : `${cost}`);

const colluderTable = (costs: readonly ColluderCost[]): string =>
  columns([
    ["colluders", "hour", "from", "signal", "confirmed", "on a median day"],
    ...costs.map(({ target, hour, from, signal, confirmed, confirmedMedian }) => [
      target,
      hour,
      from,
      costWords(signal),
      costWords(confirmed),
      costWords(confirmedMedian),
    ]),
  ]);

/** The cost of network weights for real outages, the curve, and the colluders. */
function details({ quorum, curve, colluders }: BenchmarkRun): string[] {
  const point = ({ thresholdNats, falseAlarmsPerMonth, recallVisible, cappedDelayMinutes }: CurvePoint) =>
    [thresholdNats, falseAlarmsPerMonth, recallVisible, cappedDelayMinutes].map(formatValue);
  const parts: string[] = [];
  if (quorum)
    parts.push(
      `guard against colluders: of the outages found, ${within(quorum.confirmed, quorum.confirmedInterval)} are confirmed, median ${formatValue(quorum.medianLagMinutes)} and p90 ${formatValue(quorum.p90LagMinutes)} minutes after the signal; network weights delay the signal by ${within(quorum.signalLossMinutes, quorum.signalLossInterval)} minutes`,
    );
  if (curve.length > 0)
    parts.push(
      `our detector at other thresholds:\n${columns([["nats", "false/month", "found, visible", "capped delay"], ...curve.map(point)])}`,
    );
  if (colluders.length > 0) parts.push(colluderTable(colluders));
  return parts;
}

/** A run as text: the table, the cost of network weights, the curve, and the colluders. */
export function runInWords(run: BenchmarkRun): string {
  const { options, goal, detectors } = run;
  return [
    `\n${options.ratePerMinute} reports per minute, ${options.sharedSymptom * 100}% of an outage's reports share a symptom; ${detectors[0]?.visible} visible outages, ${options.days} quiet days for calibration and ${options.days} others for false alarms, seed ${options.seed}; 95% intervals in brackets`,
    tableOf(detectors),
    goal
      ? `goal: found ${goal.recallVisible}, capped delay ${goal.cappedDelayMinutes}, first of visible ${goal.firstOfVisible}`
      : "no goal for this rate",
    `our threshold is ${run.thresholdNats} nats; calibration on these days gives ${run.calibratedNats}`,
    ...details(run),
  ].join("\n");
}
