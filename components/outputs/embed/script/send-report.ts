import type { Challenge } from "altcha-lib/types";
import type { ReportAnswer } from "@/lib/views/api/report-answer";
import { ownOrigin } from "./own-origin";

/** Why a report was not taken: `njy:failed` carries it. */
export interface Failure {
  reason: "limited" | "paused" | "unproved" | "unavailable" | "refused" | "offline";
  /** Of the answer; null when there was none. */
  status: number | null;
  /** Null when waiting does not help or nobody said how long. */
  retryAfterSeconds: number | null;
}

/** What a refusal says beyond its status, if it is one of those that do. */
interface Problem {
  type?: string;
  challenge?: Challenge;
}

const timeOutMs = 15_000;

/**
 * Sends a report, without cookies and without the address of the page; whatever comes of it is an answer. `onProving` is
 * called when it must come with a proof of work: only then the module that solves it is loaded, from where we came from.
 */
export async function sendReport(
  report: { surface: string; model: string; symptom: string },
  onProving: () => void,
): Promise<ReportAnswer | Failure> {
  const body = JSON.stringify({ ...report, source: "embed" });
  try {
    const response = await post(body);
    if (response.ok) return await response.json();
    const problem: Problem = await response.json().catch(() => ({}));
    if (!problem.challenge) return failureOf(response, problem.type);
    onProving();
    const proof = await solved(problem.challenge);
    const second = proof ? await post(body, { Proof: proof }) : response;
    return second.ok ? await second.json() : failureOf(second);
  } catch {
    return { reason: "offline", status: null, retryAfterSeconds: null };
  }
}

async function solved(challenge: Challenge): Promise<string | null> {
  try {
    const solver: typeof import("@/components/report/proof/solve-here") = await import(
      `${ownOrigin}/embed/proof.js`
    );
    return await solver.solve(challenge);
  } catch {
    return null;
  }
}

const post = (body: string, headers?: { Proof: string }) =>
  fetch(`${ownOrigin}/api/v1/reports`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body,
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal: AbortSignal.timeout(timeOutMs),
  });

function failureOf({ status, headers }: Response, type = ""): Failure {
  const named: Record<number, Failure["reason"]> = { 403: "unproved", 429: "limited" };
  const isPaused = type.endsWith("/intake-paused");
  const other = status < 500 ? "refused" : "unavailable";
  return {
    reason: isPaused ? "paused" : (named[status] ?? other),
    status,
    retryAfterSeconds: Number(headers.get("Retry-After")) || null,
  };
}
