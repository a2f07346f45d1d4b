import type { Band } from "./band";

/** Bands that share a row of a lane without touching. */
export type Row = PackedBand[];
export interface PackedBand extends Band {
  /** How many are drawn as this one, because a lane has only so many rows. */
  together: number;
}

/** Per cent between two bands of a row, so that they are seen as two. */
const apart = 0.5;

/**
 * Lays overlapping bands (oldest first) into at most `maxRows` rows; `room` is the width (per cent) that words want
 * beside a band, given while rows last. Bands for which no row is left are drawn together with the last row's last.
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
    name: `${together} ${band.kind === "confirmed" || band.kind === "signal" ? "outages" : "incidents"} together`,
    says: null,
  });
}
