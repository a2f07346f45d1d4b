import type { Fate } from "./judge";

/** One detector's line: the shape that `--json` prints. */
export interface DetectorFigures {
  name: string;
  falseAlarmsPerMonth: number;
  /** 95% interval of the former, for a Poisson count. */
  falseAlarmsInterval: [number, number];
  recallVisible: number;
  recallLarge: number;
  cappedDelayMinutes: number;
  medianDelayMinutes: number;
  p95DelayMinutes: number;
  firstOfVisible: number;
  firstOfAll: number;
  whereF1: number;
  endErrorMinutes: number;
  colludersCell: number;
  colludersAll: number;
  /** Visible outages behind these figures, and the 95% half-widths of recall and capped delay. */
  visible: number;
  recallHalfWidth: number;
  delayHalfWidth: number;
  /** Capped delay less that of the plain scan on the same outages, and its 95% half-width; minutes. */
  pairedDelayMinutes: number;
  pairedHalfWidth: number;
}

export const capMinutes = 60;
const mean = (values: readonly number[]) =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
const halfWidth = (values: readonly number[]) => {
  const middle = mean(values);
  return 1.96 * Math.sqrt(mean(values.map((value) => (value - middle) ** 2)) / Math.max(1, values.length));
};
const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
const capped = (fate: Fate) => Math.min(capMinutes, fate.delay ?? capMinutes);
const rounded = (value: number, places: number) =>
  Number.isFinite(value) ? Number(value.toFixed(places)) : Number.NaN;

/** An exact 95% interval for a Poisson count would need its quantiles; Wilson and Hilferty's is within 1%. */
function poissonInterval(count: number): [number, number] {
  const at = (n: number, z: number) => (n === 0 ? 0 : n * (1 - 1 / (9 * n) + z / (3 * Math.sqrt(n))) ** 3);
  return [at(count, -1.96), at(count + 1, 1.96)];
}

/** A detector's figures from its alarms on quiet days and its fates on others; `plain` has the same outages in the same order. */
export function figuresOf(
  name: string,
  alarms: number,
  quietDays: number,
  fates: readonly Fate[],
  plain: readonly Fate[],
  colluders: { cell: number; all: number },
): DetectorFigures {
  const visible = fates.filter((fate) => fate.visible);
  const hits = visible.map((fate) => (fate.delay === null ? 0 : 1));
  const delays = visible.flatMap((fate) => fate.delay ?? []);
  const months = quietDays / 30;
  const paired = fates.flatMap((fate, at) => {
    const other = plain[at];
    return fate.visible && other ? [capped(fate) - capped(other)] : [];
  });
  const first = (all: readonly Fate[]) => mean(all.map((fate) => (fate.beforeOfficial ? 1 : 0)));
  const interval = poissonInterval(alarms);
  return {
    name,
    falseAlarmsPerMonth: rounded(alarms / months, 2),
    falseAlarmsInterval: [rounded(interval[0] / months, 2), rounded(interval[1] / months, 2)],
    recallVisible: rounded(mean(hits), 3),
    recallLarge: rounded(
      mean(fates.filter((fate) => fate.large).map((fate) => (fate.delay === null ? 0 : 1))),
      3,
    ),
    cappedDelayMinutes: rounded(mean(visible.map(capped)), 1),
    medianDelayMinutes: quantile(delays, 0.5),
    p95DelayMinutes: quantile(delays, 0.95),
    firstOfVisible: rounded(first(visible), 3),
    firstOfAll: rounded(first(fates), 3),
    whereF1: rounded(mean(visible.flatMap((fate) => fate.f1 ?? [])), 3),
    endErrorMinutes: quantile(
      visible.flatMap((fate) => fate.endError ?? []),
      0.5,
    ),
    colludersCell: colluders.cell,
    colludersAll: colluders.all,
    visible: visible.length,
    recallHalfWidth: rounded(halfWidth(hits), 3),
    delayHalfWidth: rounded(halfWidth(visible.map(capped)), 1),
    pairedDelayMinutes: rounded(mean(paired), 2),
    pairedHalfWidth: rounded(halfWidth(paired), 2),
  };
}

/** The figures as a table in plain text. */
export function tableOf(rows: readonly DetectorFigures[]): string {
  const heads = [
    "detector",
    "false/month",
    "recall",
    "large",
    "capped",
    "median",
    "p95",
    "first vis",
    "first all",
    "F1",
    "end",
    "cell",
    "all",
    "vs plain",
  ];
  const lines = rows.map((row) => [
    row.name,
    `${row.falseAlarmsPerMonth} (${row.falseAlarmsInterval.join("-")})`,
    `${row.recallVisible}`,
    `${row.recallLarge}`,
    `${row.cappedDelayMinutes}`,
    `${row.medianDelayMinutes}`,
    `${row.p95DelayMinutes}`,
    `${row.firstOfVisible}`,
    `${row.firstOfAll}`,
    `${row.whereF1}`,
    `${row.endErrorMinutes}`,
    `${row.colludersCell}`,
    `${row.colludersAll}`,
    `${row.pairedDelayMinutes} ±${row.pairedHalfWidth}`,
  ]);
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...lines.map((line) => line[at]?.length ?? 0)),
  );
  return [heads, ...lines]
    .map((line) =>
      line
        .map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
        .join("  "),
    )
    .join("\n");
}
