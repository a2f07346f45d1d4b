import type { ModelId } from "@/lib/catalog/models";
import type { SurfaceId } from "@/lib/catalog/surfaces";
import type { SymptomId } from "@/lib/catalog/symptoms";

/** What a program saw of one cell in one period. Times are ms since 1970, `from` inclusive and `to` exclusive. */
export interface Observation {
  surface: SurfaceId;
  model: ModelId;
  from: number;
  to: number;
  /** Calls that succeeded. */
  ok: number;
  /** Calls that failed, by symptom; none is 0. */
  errors: Partial<Record<SymptomId, number>>;
  /** How long calls took that succeeded: half of them, and 95 in 100, were no longer than this. */
  p50Ms: number | null;
  p95Ms: number | null;
}

/** Calls of one outcome in a part of one minute, as they are kept: a period is told as many of these. */
export interface Piece {
  surface: string;
  model: string;
  /** `ok`, or the symptom of calls that failed. */
  outcome: string;
  from: number;
  to: number;
  calls: number;
  p50Ms: number | null;
  p95Ms: number | null;
}

/** Calls of an observation that failed, of whatever symptom. */
export const failedCalls = ({ errors }: Pick<Observation, "errors">): number =>
  Object.values(errors).reduce((sum, calls) => sum + calls, 0);
