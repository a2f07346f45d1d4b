import type { Piece } from "./observation";
import { callsWithin } from "./split";

interface Period {
  surface: string;
  model: string;
  from: number;
  to: number;
}

const touches = (piece: Piece, period: Period): boolean =>
  piece.surface === period.surface &&
  piece.model === period.model &&
  piece.from < period.to &&
  piece.to > period.from;

/**
 * What older pieces of a key keep when it tells of these periods: of each moment of a cell the last word holds, and
 * nothing is added to it. `gone` are pieces that are not as they were; `left` is what lies beside the periods of them.
 */
export function subtractPeriods(
  older: readonly Piece[],
  periods: readonly Period[],
): { gone: Piece[]; left: Piece[] } {
  const gone = older.filter((piece) => periods.some((period) => touches(piece, period)));
  const left = gone.flatMap((piece) =>
    periods.reduce<Piece[]>((parts, period) => parts.flatMap((part) => beside(part, period)), [piece]),
  );
  return { gone, left };
}

function beside(piece: Piece, period: Period): Piece[] {
  if (!touches(piece, period)) return [piece];
  const parts = [
    { from: piece.from, to: period.from },
    { from: period.to, to: piece.to },
  ];
  return parts
    .filter(({ from, to }) => from < to)
    .map((part) => ({ ...piece, ...part, calls: callsWithin(piece.calls, piece.from, piece.to, part) }));
}
