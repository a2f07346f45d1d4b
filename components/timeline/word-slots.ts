import type { PackedBand, Row } from "./pack";

/** Where a band's words may stand: per cent of the plot's width, and the side of the box at which they begin. */
export interface WordSlot {
  band: PackedBand;
  left: number;
  width: number;
  align: "start" | "end";
}

/** Under this width (per cent) a box holds no words worth reading. */
const least = 7;
/** Over this, words stand behind their band, where they are looked for first. */
const ample = 24;

const startOf = (band: PackedBand) => band.claimed ?? band.from;
const rounded = (value: number) => Math.round(value * 100) / 100;

/** A box beside each band of a row that has room there; boxes never touch each other nor a band. */
export function wordSlots(row: Row): WordSlot[] {
  const gapBefore = (index: number) => {
    const band = row[index];
    return (band ? startOf(band) : 100) - (row[index - 1]?.to ?? 0);
  };
  const standsBefore = (index: number) =>
    gapBefore(index + 1) < ample && gapBefore(index) > gapBefore(index + 1);
  /** What the words before a band take of the gap that they share with the words behind the band before it. */
  const takenBefore = (index: number) => {
    if (index >= row.length || !standsBefore(index)) return 0;
    const shared = index > 0 && !standsBefore(index - 1);
    return shared ? Math.min(ample, gapBefore(index) / 2) : gapBefore(index);
  };
  return row.flatMap((band, index) => {
    const before = standsBefore(index);
    const width = before ? takenBefore(index) : gapBefore(index + 1) - takenBefore(index + 1);
    if (width < least) return [];
    const left = before ? startOf(band) - width : band.to;
    return [{ band, left: rounded(left), width: rounded(width), align: before ? "end" : "start" } as const];
  });
}
