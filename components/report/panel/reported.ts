import { modelOf, models } from "@/lib/catalog/models";
import { surfaceOf, surfaces } from "@/lib/catalog/surfaces";
import { symptoms } from "@/lib/catalog/symptoms";

/** An accepted report: counted, a repetition by the same reporter, or a "works" vote. */
export interface Accepted {
  outcome: "counted" | "again" | "works";
  surface: string;
  model: string;
  symptom: string | null;
  /** Unique people in the last 30 minutes, including this one: in the same cell, and in total. */
  people: { cell: number; all: number };
}

/**
 * Why we didn’t accept a report. `no-outage`: the pasted error is about the request itself. `too-late`: it happened too
 * long ago. `proof-needed`: it needs a proof of work, and the page has no JavaScript. `proof-failed`: the browser could
 * not solve it.
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

/** A refused report. */
export interface Refused {
  outcome: "refused";
  reason: Reason;
  /** The explanation of the server, if any. */
  detail: string | null;
  /** Seconds until a retry makes sense; null if waiting does not help or the time is unknown. */
  retrySeconds: number | null;
}

export type Reported = Accepted | Refused;

/** The surface and model as text: "Claude Code on Opus 5", "claude.ai", "Claude". */
export function whereInWords(surface: string, model: string): string {
  if (surface === "not-sure") return model === "not-sure" ? "Claude" : modelOf(model).name;
  return model === "not-sure"
    ? surfaceOf(surface).name
    : `${surfaceOf(surface).name} on ${modelOf(model).name}`;
}

const outcomes = ["counted", "again", "works"] as const;
const reasons = [
  "unclear",
  "no-outage",
  "too-long",
  "too-many",
  "paused",
  "proof-needed",
  "unavailable",
] as const satisfies readonly Reason[];

/**
 * The value of the query parameter `reported`, to which we redirect a form that was posted without JavaScript:
 * "counted.claude-code.opus-5.http-529.149.201" (people in the cell, people in total) or "refused.too-many.180" (seconds).
 */
export function reportedToQuery(reported: Reported): string {
  if (reported.outcome === "refused") return `refused.${reported.reason}.${reported.retrySeconds ?? ""}`;
  const { outcome, surface, model, symptom, people } = reported;
  return [outcome, surface, model, symptom ?? "", people.cell, people.all].join(".");
}

/** Reads the value of `reportedToQuery`; null for anything else, because anyone can write a URL. */
export function reportedFromQuery(value: string | undefined): Reported | null {
  const [word, ...rest] = (value ?? "").split(".");
  if (word === "refused") {
    const reason = reasons.find((candidate) => candidate === rest[0]);
    return reason ? { outcome: "refused", reason, detail: null, retrySeconds: wholeNumber(rest[1]) } : null;
  }
  const outcome = outcomes.find((candidate) => candidate === word);
  const surface = surfaces.find(({ id }) => id === rest[0])?.id;
  const model = models.find(({ id }) => id === rest[1])?.id;
  const symptom = symptoms.find(({ id }) => id === rest[2])?.id ?? null;
  const [cell, all] = [wholeNumber(rest[3]), wholeNumber(rest[4])];
  if (!outcome || !surface || !model || cell === null || all === null) return null;
  return { outcome, surface, model, symptom, people: { cell, all } };
}

const wholeNumber = (text: string | undefined): number | null =>
  text && /^\d{1,7}$/.test(text) ? Number(text) : null;
