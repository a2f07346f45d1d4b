import type { BenchmarkRun } from "./benchmark-run";
import type { ColluderCost } from "./colluder-task";
import { maxColluders } from "./colluders";
import type { CurvePoint } from "./curve";
import type { DetectorFigures } from "./figures";
import type { Interval } from "./intervals";

const shown = (value: number) => (Number.isFinite(value) ? `${value}` : "–");
const within = (value: number, interval: Interval | null) =>
  interval ? `${shown(value)} (${interval.map(shown).join("–")})` : shown(value);

/** Columns padded to their widest text, the first to the left. */
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

/** The figures as a table in plain text, intervals of 95% in brackets. */
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
      "delay against plain scan",
    ],
    ...rows.map((row) => [
      row.name,
      within(row.falseAlarmsPerMonth, row.falseAlarmsInterval),
      within(row.recallVisible, row.recallInterval),
      shown(row.recallLarge),
      within(row.cappedDelayMinutes, row.delayInterval),
      shown(row.medianDelayMinutes),
      shown(row.p95DelayMinutes),
      within(row.firstOfVisible, row.firstInterval),
      shown(row.firstOfAll),
      shown(row.whereF1),
      shown(row.endErrorMinutes),
      shown(row.colludersCell),
      shown(row.colludersAll),
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

/** What our guard against colluders costs honest outages, and what the curve and the colluders say. */
function besides({ quorum, curve, colluders }: BenchmarkRun): string[] {
  const point = ({ thresholdNats, falseAlarmsPerMonth, recallVisible, cappedDelayMinutes }: CurvePoint) =>
    [thresholdNats, falseAlarmsPerMonth, recallVisible, cappedDelayMinutes].map(shown);
  const parts: string[] = [];
  if (quorum)
    parts.push(
      `our guard against colluders: of what is found ${within(quorum.confirmed, quorum.confirmedInterval)} is confirmed, median ${shown(quorum.medianLagMinutes)} and p90 ${shown(quorum.p90LagMinutes)} minutes after the signal; weighing networks costs the signal ${within(quorum.signalLossMinutes, quorum.signalLossInterval)} minutes`,
    );
  if (curve.length > 0)
    parts.push(
      `ours at other thresholds:\n${columns([["nats", "false/month", "found, visible", "capped delay"], ...curve.map(point)])}`,
    );
  if (colluders.length > 0) parts.push(colluderTable(colluders));
  return parts;
}

/** A run in plain text: its table, then what the guard costs, the curve, and the colluders. */
export function runInWords(run: BenchmarkRun): string {
  const { options, goal, detectors } = run;
  return [
    `\n${options.ratePerMinute} reports a minute, ${options.sharedSymptom * 100}% of an outage's reports share a symptom; ${detectors[0]?.visible} visible outages, ${options.days} quiet days to calibrate and ${options.days} others to count false alarms, seed ${options.seed}; 95% intervals in brackets`,
    tableOf(detectors),
    goal
      ? `goal: found ${goal.recallVisible}, capped delay ${goal.cappedDelayMinutes}, first of visible ${goal.firstOfVisible}`
      : "no goal is set at this rate",
    `our threshold is ${run.thresholdNats} nats; these calibration days would set ${run.calibratedNats}`,
    ...besides(run),
  ].join("\n");
}
