import type { ReportAnswer } from "@/lib/status/report-answer";
import { ownOrigin } from "./own-origin";

/** Why a report was not taken: `njy:failed` carries it. */
export interface Failure {
  reason: "limited" | "unavailable" | "refused" | "offline";
  /** Of the answer; null when there was none. */
  status: number | null;
  /** Null when waiting does not help or nobody said how long. */
  retryAfterSeconds: number | null;
}

const timeOutMs = 15_000;

/** Sends a report, without cookies and without the address of the page; whatever comes of it is an answer. */
export async function sendReport(report: {
  surface: string;
  model: string;
  symptom: string;
}): Promise<ReportAnswer | Failure> {
  try {
    const response = await fetch(`${ownOrigin}/api/v1/reports`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...report, source: "embed" }),
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(timeOutMs),
    });
    if (response.ok) return await response.json();
    const { status } = response;
    return {
      reason: status === 429 ? "limited" : status < 500 ? "refused" : "unavailable",
      status,
      retryAfterSeconds: Number(response.headers.get("Retry-After")) || null,
    };
  } catch {
    return { reason: "offline", status: null, retryAfterSeconds: null };
  }
}
