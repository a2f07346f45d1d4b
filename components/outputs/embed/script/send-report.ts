import type { Challenge } from "altcha-lib/types";
import type { ReportResponse } from "@/lib/views/api/report-response";
import { ownOrigin } from "./make";

/** Why we didn’t accept a report: the detail of `njy:failed`. */
export interface Failure {
  reason: "limited" | "paused" | "unproved" | "unavailable" | "refused" | "offline";
  /** The HTTP status; null without a response. */
  status: number | null;
  /** Null if waiting does not help or the server gave no time. */
  retryAfterSeconds: number | null;
}

/** The parts of an error response that we use. */
interface Problem {
  type?: string;
  challenge?: Challenge;
}

const timeOutMs = 15_000;

/**
 * Sends a report, without cookies and without the URL of the page. It never rejects. It calls `onProving` if the server
 * requires a proof of work, and only then loads the module that solves it.
 */
export async function sendReport(
  report: { surface: string; model: string; symptom: string },
  onProving: () => void,
): Promise<ReportResponse | Failure> {
  const body = JSON.stringify({ ...report, source: "embed" });
  try {
    const response = await post(body);
    if (response.ok) return await response.json();
    const problem: Problem = await response.json().catch(() => ({}));
    if (!problem.challenge) return failureOf(response, problem.type);
    onProving();
    const proof = await solveProof(problem.challenge);
    const second = proof ? await post(body, { Proof: proof }) : response;
    return second.ok ? await second.json() : failureOf(second);
  } catch {
    return { reason: "offline", status: null, retryAfterSeconds: null };
  }
}

async function solveProof(challenge: Challenge): Promise<string | null> {
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
