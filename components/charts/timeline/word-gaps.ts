import type { PackedBand, Row } from "./pack";

/** A box between two bands of a row, or a band and an edge, and the bands whose words stand at its ends. In per cent. */
export interface WordGap {
  left: number;
  width: number;
  /** The band before the box: its words begin at the box's start. */
  after: PackedBand | null;
  /** The band behind the box: its words end at the box's end. */
  before: PackedBand | null;
}

/** With this much behind it, a band's words stand there, where they are looked for first. */
const ample = 24;
/** Under this width a box holds no words worth reading. */
const least = 7;

/** The boxes of a row in which words stand; each band's words stand on its wider side, so none touches another. */
export function wordGaps(row: Row): WordGap[] {
  const starts = [...row.map((band) => band.claimed ?? band.from), 100];
  const ends = [0, ...row.map((band) => band.to)];
  const widths = starts.map((start, index) => Math.round((start - (ends[index] ?? 0)) * 100) / 100);
  const standsBefore = row.map((_, index) => {
    const [front = 0, back = 0] = widths.slice(index, index + 2);
    return back < ample && front > back;
  });
  return widths
    .map((width, index) => ({
      left: ends[index] ?? 0,
      width,
      after: standsBefore[index - 1] ? null : (row[index - 1] ?? null),
      before: standsBefore[index] ? (row[index] ?? null) : null,
    }))
    .filter(({ width, after, before }) => width >= least && (after !== null || before !== null));
}
