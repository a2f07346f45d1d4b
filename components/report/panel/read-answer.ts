import type { Challenge } from "altcha-lib/types";
import type { Reason, Refused, Taken } from "./reported";

interface Answer {
  counted: boolean;
  surface: string;
  model: string;
  symptom: string | null;
  people: { cell: number; all: number };
}

interface Problem {
  type: string;
  detail: string;
  errors: { path: string }[];
}

const reasonOf: Record<number, Reason> = {
  400: "unclear",
  // It came with a proof, or it would have been asked for one.
  403: "proof-failed",
  413: "too-long",
  415: "unclear",
  429: "too-many",
};

/** What an accepted report's answer says; `works`: it was a vote that it works. Null when it is not such an answer. */
export function takenFrom(answer: unknown, works: boolean): Taken | null {
  if (!has<Answer>(answer, "counted", "people", "surface", "model")) return null;
  const { counted, surface, model, symptom, people } = answer;
  const outcome = works ? "works" : counted ? "counted" : "again";
  return { outcome, surface, model, symptom: works ? null : symptom, people };
}

/** The challenge that must be solved before the report is taken; null when none is asked for. */
export const challengeFrom = (answer: unknown): Challenge | null =>
  has<{ challenge: Challenge }>(answer, "challenge") ? answer.challenge : null;

/** Why a report was refused, by the status and the words of the answer. */
export function refusedFrom(response: Response, answer: unknown): Refused {
  const problem = has<Problem>(answer, "detail", "errors") ? answer : null;
  // The server refuses a pasted text when it tells of the request itself, and says what to do instead.
  const noOutage = response.status === 400 && problem?.errors.some(({ path }) => path === "text");
  const tooLate = response.status === 400 && problem?.errors.some(({ path }) => path === "at");
  const isPaused = has<Problem>(answer, "type") && answer.type.endsWith("/intake-paused");
  const named: Reason | null = noOutage ? "no-outage" : tooLate ? "too-late" : isPaused ? "paused" : null;
  const seconds = Number(response.headers.get("Retry-After"));
  return {
    outcome: "refused",
    reason: named ?? reasonOf[response.status] ?? "unavailable",
    detail: noOutage ? (problem?.detail ?? null) : null,
    retrySeconds: seconds > 0 ? seconds : null,
  };
}

const has = <T extends object>(value: unknown, ...keys: (keyof T)[]): value is T =>
  typeof value === "object" && value !== null && keys.every((key) => key in value);
