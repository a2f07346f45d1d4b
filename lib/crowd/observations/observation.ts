import type { ModelId } from "@/lib/catalog/models";
import type { SurfaceId } from "@/lib/catalog/surfaces";
import type { SymptomId } from "@/lib/catalog/symptoms";
import { minuteMs } from "@/lib/platform/time/units";

/** A period of one cell. Times are ms since 1970, `from` inclusive and `to` exclusive. */
export interface Period {
  surface: string;
  model: string;
  from: number;
  to: number;
}

/** What a program saw of one cell in one period. */
export interface Observation extends Period {
  surface: SurfaceId;
  model: ModelId;
  /** Calls that succeeded. */
  ok: number;
  /** Failed calls by symptom. An absent symptom means 0. */
  errors: Partial<Record<SymptomId, number>>;
  /** Median duration of successful calls, and their 95th percentile. */
  p50Ms: number | null;
  p95Ms: number | null;
}

/** Calls with one outcome in one minute or a part of it. An observation is stored as pieces. */
export interface Piece extends Period {
  /** `ok`, or the symptom of failed calls. */
  outcome: string;
  calls: number;
  p50Ms: number | null;
  p95Ms: number | null;
}

/** Failed calls of an observation, over all symptoms. */
export const failedCalls = ({ errors }: Pick<Observation, "errors">): number =>
  Object.values(errors).reduce((sum, calls) => sum + calls, 0);

/**
 * Splits an observation into pieces of one minute, by outcome. We assume that calls are spread evenly over the period.
 * The pieces add up exactly to what was sent. Every minute has an `ok` piece, even with 0 calls.
 */
export function splitByMinute(observation: Observation): Piece[] {
  const { surface, model, from, to, ok, errors, p50Ms, p95Ms } = observation;
  const parts = minutesOf(from, to);
  const noDurations = { p50Ms: null, p95Ms: null };
  const failed = Object.entries(errors).filter(([, calls]) => calls > 0);
  const outcomes = [
    { outcome: "ok", calls: ok, p50Ms, p95Ms },
    ...failed.map(([outcome, calls]) => ({ outcome, calls, ...noDurations })),
  ];
  return outcomes.flatMap(({ calls, ...rest }) =>
    parts
      .map((part) => ({ surface, model, ...rest, ...part, calls: callsWithin(calls, from, to, part) }))
      .filter((piece) => piece.outcome === "ok" || piece.calls > 0),
  );
}

/** The share of the calls of [from, to) in a part of it. Adjacent parts add up to the calls of their union. */
function callsWithin(calls: number, from: number, to: number, part: { from: number; to: number }): number {
  const until = (at: number) => Math.round((calls * (at - from)) / (to - from));
  return until(part.to) - until(part.from);
}

function minutesOf(from: number, to: number): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  for (let start = from; start < to; ) {
    const end = Math.min(to, (Math.floor(start / minuteMs) + 1) * minuteMs);
    parts.push({ from: start, to: end });
    start = end;
  }
  return parts;
}

/** Whether a piece and a period are of the same cell and share some time. */
export const overlaps = (piece: Period, period: Period): boolean =>
  piece.surface === period.surface &&
  piece.model === period.model &&
  piece.from < period.to &&
  piece.to > period.from;

/**
 * Makes room for new periods of a key: for each moment of a cell, only the latest observation counts. `removed` are the
 * older pieces that overlap a new period. `remaining` is what lies outside the new periods, and replaces them.
 */
export function subtractPeriods(
  older: readonly Piece[],
  periods: readonly Period[],
): { removed: Piece[]; remaining: Piece[] } {
  const removed = older.filter((piece) => periods.some((period) => overlaps(piece, period)));
  const remaining = removed.flatMap((piece) =>
    periods.reduce<Piece[]>((parts, period) => parts.flatMap((part) => outside(part, period)), [piece]),
  );
  return { removed, remaining };
}

function outside(piece: Piece, period: Period): Piece[] {
  if (!overlaps(piece, period)) return [piece];
  const parts = [
    { from: piece.from, to: period.from },
    { from: period.to, to: piece.to },
  ];
  return parts
    .filter(({ from, to }) => from < to)
    .map((part) => ({ ...piece, ...part, calls: callsWithin(piece.calls, piece.from, piece.to, part) }));
}
