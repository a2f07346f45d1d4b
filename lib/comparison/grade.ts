import { type LedgerRow, unacknowledgedMinutes } from "./ledger";

export type Grade = "A" | "B" | "C" | "D" | "F";

/** The 90-day figures of the ledger. */
export interface GapFigures {
  /** Outages that count for the grade. */
  n: number;
  usersFirst: number;
  officialFirst: number;
  officialOnly: number;
  crowdOnly: number;
  /** Of the outages that users saw first and the page acknowledged; null without any. */
  medianLagMinutes: number | null;
  /** Mean of what the grade counts; null with too few. */
  meanCountedMinutes: number | null;
  /** Null with fewer than `fewestForGrade` outages. */
  grade: Grade | null;
}

/** With fewer outages than this there is no grade. */
export const fewestForGrade = 5;
/** Mean minutes under which each grade is given; at or above the last it is F. */
export const gradeBounds: readonly (readonly [Grade, number])[] = [
  ["A", 15],
  ["B", 30],
  ["C", 120],
  ["D", 240],
];

/** The grade for a mean of counted minutes. */
export const gradeOf = (meanMinutes: number): Grade =>
  gradeBounds.find(([, bound]) => meanMinutes < bound)?.[0] ?? "F";

/** The figures of these rows: what nobody acknowledged counts 240 minutes, official first counts 0. Outages about which the page may still post are not counted yet. */
export function gapFigures(rows: readonly LedgerRow[]): GapFigures {
  const of = (name: LedgerRow["class"]) => rows.filter((row) => row.class === name);
  const lags = of("users-first").flatMap((row) => (row.lags ? [row.lags.posted] : []));
  const counted = [
    ...lags,
    ...of("official-first").map(() => 0),
    ...of("crowd-only").map(() => unacknowledgedMinutes),
  ];
  const mean = counted.reduce((sum, minutes) => sum + minutes, 0) / counted.length;
  const enough = counted.length >= fewestForGrade;
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
