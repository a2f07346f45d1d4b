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
const ample = 26;

/** A box for each band of a row that has room beside it; boxes never touch each other nor a band. */
export function wordSlots(row: Row): WordSlot[] {
  let taken = 0;
  return row.flatMap((band, index) => {
    const start = band.claimed ?? band.from;
    const nextBand = row[index + 1];
    const next = nextBand ? (nextBand.claimed ?? nextBand.from) : 100;
    const before = start - taken;
    const after = next - band.to;
    const behind = after >= ample || after >= before;
    const width = Math.round((behind ? after : before) * 100) / 100;
    const left = behind ? band.to : taken;
    taken = behind ? next : band.to;
    return width < least ? [] : [{ band, left, width, align: behind ? "start" : "end" } as const];
  });
}
