import type { Challenge } from "altcha-lib/types";
import type { Accepted, Reason, Refused, Reported } from "./reported";

/** The body of `POST /api/v1/reports`. */
export interface ReportBody {
  surface?: string;
  model?: string;
  symptom?: string;
  text?: string;
  note?: string;
  works?: true;
  /** `id` identifies a repeated request. `at` is the time of the error if it is not now. */
  id?: string;
  at?: string;
}

/** Solves a challenge and returns the proof; null if it can’t. */
export type ProofSolver = (challenge: Challenge) => Promise<string | null>;

const timeOutMs = 15_000;

/** The fields of the form, without empty ones. */
export function bodyOf(form: FormData): ReportBody {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" && value.trim() !== "" ? value : undefined;
  };
  const [surface, model, symptom] = [field("surface"), field("model"), field("symptom")];
  const [text, note] = [field("text"), field("note")];
  return {
    ...(surface ? { surface } : {}),
    ...(model ? { model } : {}),
    ...(field("works") ? { works: true } : { ...(symptom ? { symptom } : {}), ...(text ? { text } : {}) }),
    ...(note ? { note } : {}),
  };
}

/**
 * Sends a report. It never rejects: a failed connection is a result too. It calls `onProving` if the server requires a
 * proof of work, which takes a second or two.
 */
export async function sendReport(
  body: ReportBody,
  onProving: () => void,
  solve: ProofSolver = solveForPage,
): Promise<Reported> {
  try {
    const first = await post(body, null);
    const challenge = challengeFrom(first.body);
    if (!challenge) return reportedFrom(first, body);
    onProving();
    const proof = await solve(challenge).catch(() => null);
    return proof === null ? refusedWith("proof-failed") : reportedFrom(await post(body, proof), body);
  } catch {
    return refusedWith("offline");
  }
}

const refusedWith = (reason: Reason): Reported => ({
  outcome: "refused",
  reason,
  detail: null,
  retrySeconds: null,
});

/** Solves a challenge in workers. It loads the code only if it is needed. */
export const solveForPage: ProofSolver = async (challenge) => {
  const { solveInWorkers } = await import("@/components/report/proof/solve-in-workers");
  return solveInWorkers(challenge);
};

interface Posted {
  response: Response;
  body: unknown;
}

async function post(body: ReportBody, proof: string | null): Promise<Posted> {
  const response = await fetch("/api/v1/reports", {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/json",
      ...(proof ? { Proof: proof } : {}),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(timeOutMs),
  });
  return { response, body: await response.json().catch(() => null) };
}

function reportedFrom({ response, body }: Posted, { works }: ReportBody): Reported {
  const accepted = response.ok ? acceptedFrom(body, works === true) : null;
  return accepted ?? refusedFrom(response, body);
}

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
  // The report had a proof, otherwise the server would have sent a challenge.
  403: "proof-failed",
  413: "too-long",
  415: "unclear",
  429: "too-many",
};

/** Reads the response to an accepted report; null if it is not one. `works`: the report was a "works" vote. */
export function acceptedFrom(answer: unknown, works: boolean): Accepted | null {
  if (!has<Answer>(answer, "counted", "people", "surface", "model")) return null;
  const { counted, surface, model, symptom, people } = answer;
  const outcome = works ? "works" : counted ? "counted" : "again";
  return { outcome, surface, model, symptom: works ? null : symptom, people };
}

/** The challenge to solve before the server accepts the report; null if there is none. */
export const challengeFrom = (answer: unknown): Challenge | null =>
  has<{ challenge: Challenge }>(answer, "challenge") ? answer.challenge : null;

/** Why the server refused a report, from the status and body of the response. */
export function refusedFrom(response: Response, answer: unknown): Refused {
  const problem = has<Problem>(answer, "detail", "errors") ? answer : null;
  // The server refuses a pasted text about the request itself, and explains what to do instead.
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
