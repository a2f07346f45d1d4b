import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";

/** A report that was taken: counted, known already from this reporter, or a vote that it works. */
export interface Taken {
  outcome: "counted" | "again" | "works";
  surface: string;
  model: string;
  symptom: string | null;
  /** Unique people in the last 30 minutes, this one among them: in the same cell, and over everything. */
  people: { cell: number; all: number };
}

/**
 * Why a report was not taken; `no-outage`: the pasted error is about the request itself; `too-late`: it happened too long ago; `proof-needed`: it must come with
 * a proof of work, and nobody could do it without JavaScript; `proof-failed`: the browser could not.
 */
export type Reason =
  | "unclear"
  | "no-outage"
  | "too-long"
  | "too-late"
  | "too-many"
  | "paused"
  | "proof-needed"
  | "proof-failed"
  | "unavailable"
  | "offline";

/** A report that was not taken. */
export interface Refused {
  outcome: "refused";
  reason: Reason;
  /** What the server said of it, if it said anything. */
  detail: string | null;
  /** Seconds until it may be tried again; null where waiting does not help or nobody said. */
  retrySeconds: number | null;
}

export type Reported = Taken | Refused;

/** The reporter's cell in words: "Claude Code on Opus 5", "claude.ai web", "Claude". */
export function whereInWords(surface: string, model: string): string {
  if (surface === "not-sure") return model === "not-sure" ? "Claude" : modelOf(model).name;
  return model === "not-sure"
    ? surfaceOf(surface).name
    : `${surfaceOf(surface).name} on ${modelOf(model).name}`;
}
