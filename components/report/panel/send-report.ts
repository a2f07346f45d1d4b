import type { Challenge } from "altcha-lib/types";
import { challengeFrom, refusedFrom, takenFrom } from "./read-answer";
import type { Reason, Reported } from "./reported";

/** A report as `POST /api/v1/reports` takes it. */
export interface ReportBody {
  surface?: string;
  model?: string;
  symptom?: string;
  text?: string;
  note?: string;
  works?: true;
  /** By this id it is known when it is sent again; `at`: when it happened, where that is not now. */
  id?: string;
  at?: string;
}

/** Solves a challenge; null when it cannot. */
export type ProofSolver = (challenge: Challenge) => Promise<string | null>;

const timeOutMs = 15_000;

/** What the form says, without its empty fields. */
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
 * Sends a report; whatever comes of it is an answer, also that nothing could be reached. `onProving` is called when it must
 * come with a proof of work, which takes a second or two.
 */
export async function sendReport(
  body: ReportBody,
  onProving: () => void,
  solve: ProofSolver = solveForPage,
): Promise<Reported> {
  try {
    const first = await post(body, null);
    const challenge = challengeFrom(first.answer);
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

/** Solves beside the page, in workers; what does that is only loaded by whoever needs it. */
export const solveForPage: ProofSolver = async (challenge) => {
  const { solveInWorkers } = await import("@/components/report/proof/solve-in-workers");
  return solveInWorkers(challenge);
};

interface Posted {
  response: Response;
  answer: unknown;
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
  return { response, answer: await response.json().catch(() => null) };
}

function reportedFrom({ response, answer }: Posted, { works }: ReportBody): Reported {
  const taken = response.ok ? takenFrom(answer, works === true) : null;
  return taken ?? refusedFrom(response, answer);
}
