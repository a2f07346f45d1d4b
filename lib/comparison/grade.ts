import { type LedgerRow, unacknowledgedMinutes } from "./ledger";

export type Grade = "A" | "B" | "C" | "D" | "F";

/** The figures of the ledger for a period. */
export interface GapFigures {
  /** Outages that count for the grade. */
  n: number;
  usersFirst: number;
  officialFirst: number;
  officialOnly: number;
  crowdOnly: number;
  /** Median lag of the outages that users reported first and the status page acknowledged; null without any. */
  medianLagMinutes: number | null;
  /** The mean that the grade is based on; null with too few outages. */
  meanCountedMinutes: number | null;
  /** Null with fewer than `minForGrade` outages. */
  grade: Grade | null;
}

/** With fewer outages there is no grade. */
export const minForGrade = 5;
/** A mean below this many minutes gets the grade; at or above the last bound it is F. */
export const gradeBounds: readonly (readonly [Grade, number])[] = [
  ["A", 15],
  ["B", 30],
  ["C", 120],
  ["D", 240],
];

/** The grade for a mean in minutes. */
export const gradeOf = (meanMinutes: number): Grade =>
  gradeBounds.find(([, bound]) => meanMinutes < bound)?.[0] ?? "F";

/**
 * The figures of these rows. An outage that the page never acknowledged counts 240 minutes, one that it posted first
 * counts 0. Outages that the page may still acknowledge do not count yet.
 */
export function gapFigures(rows: readonly LedgerRow[]): GapFigures {
  const of = (name: LedgerRow["class"]) => rows.filter((row) => row.class === name);
  const lags = of("users-first").flatMap((row) => (row.lags ? [row.lags.posted] : []));
  const counted = [
    ...lags,
    ...of("official-first").map(() => 0),
    ...of("crowd-only").map(() => unacknowledgedMinutes),
  ];
  const mean = counted.reduce((sum, minutes) => sum + minutes, 0) / counted.length;
  const enough = counted.length >= minForGrade;
  return {
    n: counted.length,
    usersFirst: lags.length,
    officialFirst: of("official-first").length,
    officialOnly: of("official-only").length,
    crowdOnly: of("crowd-only").length,
    medianLagMinutes: median(lags),
    meanCountedMinutes: enough ? mean : null,
    grade: enough ? gradeOf(mean) : null,
  };
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
