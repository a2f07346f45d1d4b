import type { Band } from "./band";

/** Bands in one row of a lane. They never touch. */
export type Row = PackedBand[];
export interface PackedBand extends Band {
  /** How many bands this one replaces, because a lane has a maximum number of rows. */
  together: number;
}

/** Percent between two bands of a row, so that you see two. */
const apart = 0.5;

/**
 * Arranges overlapping bands (oldest first) in at most `maxRows` rows. `room` is the width (percent) for words beside a
 * band, granted while rows last. If no row is left, we merge the band into the last one of the last row.
 */
export function packRows(bands: readonly Band[], maxRows: number, room: number): Row[] {
  const rows: Row[] = [];
  for (const band of bands) {
    const fresh = { ...band, together: 1 };
    const wanted = band.to + room > 100 ? 2 * room : room;
    const row =
      freeRow(rows, band, wanted) ?? (rows.length < maxRows ? undefined : freeRow(rows, band, apart));
    if (row) row.push(fresh);
    else if (rows.length < maxRows) rows.push([fresh]);
    else merge(rows.at(-1), fresh);
  }
  return rows;
}

const startOf = (band: Band) => band.claimed ?? band.from;

function freeRow(rows: readonly Row[], band: Band, gap: number): Row | undefined {
  return rows.find((row) => (row.at(-1)?.to ?? 0) + gap <= startOf(band));
}

function merge(row: Row | undefined, band: PackedBand): void {
  const last = row?.pop();
  if (!row || !last) return;
  const together = last.together + band.together;
  row.push({
    ...last,
    to: Math.max(last.to, band.to),
    openEnd: last.openEnd || band.openEnd,
    kind: last.kind === "silence" || last.kind === "unread" ? band.kind : last.kind,
    together,
    name: `${together} ${band.kind === "confirmed" || band.kind === "signal" ? "outages" : "incidents"}`,
    note: null,
  });
}

/** A free space in a row, in percent, and the bands whose words are written at its two ends. */
export interface WordGap {
  left: number;
  width: number;
  /** The band to the left: its words begin at the start of the space. */
  after: PackedBand | null;
  /** The band to the right: its words end at the end of the space. */
  before: PackedBand | null;
}

/** With this much space to its right, a band has its words there, where people look first. */
const ampleWidth = 24;
/** A narrower space has no room for words worth reading. */
const minWordsWidth = 7;

/** The spaces of a row that hold words. Each band's words are on its wider side, so that words never overlap. */
export function wordGaps(row: Row): WordGap[] {
  const starts = [...row.map((band) => band.claimed ?? band.from), 100];
  const ends = [0, ...row.map((band) => band.to)];
  const widths = starts.map((start, index) => Math.round((start - (ends[index] ?? 0)) * 100) / 100);
  const isBefore = row.map((_, index) => {
    const [front = 0, back = 0] = widths.slice(index, index + 2);
    return back < ampleWidth && front > back;
  });
  return widths
    .map((width, index) => ({
      left: ends[index] ?? 0,
      width,
      after: isBefore[index - 1] ? null : (row[index - 1] ?? null),
      before: isBefore[index] ? (row[index] ?? null) : null,
    }))
    .filter(({ width, after, before }) => width >= minWordsWidth && (after !== null || before !== null));
}
