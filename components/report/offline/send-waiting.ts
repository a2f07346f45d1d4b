import type { Reason, Refused } from "@/components/report/panel/reported";
import { type ProofSolver, sendReport } from "@/components/report/panel/send-report";
import { changeReport, readReports, type WaitingReport } from "./waiting";

/** While nothing can be reached it is tried again so often, by a page that is open. */
const tryAgainMs = 20_000;
/** Where the server says "later" without saying when. */
const laterSeconds = 60;
/** The clocks of this machine and the server may differ so much before it is put right. */
const sameClockMs = 2_000;

/** What passes by itself: the report is kept, and tried again. */
const passing: readonly Reason[] = ["too-many", "unavailable", "paused"];

/**
 * Sends the reports that wait, one after the other, each with the time at which it was made. Only one tab or worker does
 * so at a time; sent twice after all, a report is counted once, as the server knows its id. Resolves with the time (ms,
 * this machine's clock) at which to try again; null when nothing waits any more.
 */
export async function sendWaiting(solve: ProofSolver): Promise<number | null> {
  return inTurn(() => sendInTurn(solve));
}

/** Does something when nothing is being sent: a page that goes while it sends would not hear the answer. */
export async function inTurn<Done>(work: () => Promise<Done>): Promise<Done> {
  // Browsers keep locks, like the worker, from pages without https.
  return "locks" in navigator ? await navigator.locks.request("not-just-you reports", work) : work();
}

async function sendInTurn(solve: ProofSolver): Promise<number | null> {
  const reports = (await readReports()).filter(({ state }) => state === "waiting");
  if (reports.length === 0) return null;
  const aheadMs = await serverAheadMs();
  if (aheadMs === null) return Date.now() + tryAgainMs;
  let next: number | null = null;
  for (const report of reports) {
    const again = await sendOne(report, aheadMs, solve);
    if (again !== null) next = Math.min(next ?? again, again);
  }
  return next;
}

/** Sends a report; when it must be tried again, the time for that. */
async function sendOne(report: WaitingReport, aheadMs: number, solve: ProofSolver): Promise<number | null> {
  const { id, body, madeAt, notBefore } = report;
  if (notBefore > Date.now()) return notBefore;
  const at = new Date(madeAt + aheadMs).toISOString();
  const reported = await sendReport({ ...body, id, at }, () => undefined, solve);
  if (reported.outcome !== "refused") {
    await changeReport(id, { state: "sent", reported });
    return null;
  }
  if (reported.reason === "offline") return Date.now() + tryAgainMs;
  if (passing.includes(reported.reason)) return later(id, reported);
  await changeReport(id, { state: reported.reason === "too-late" ? "too-old" : "refused", reported });
  return null;
}

async function later(id: string, { retrySeconds }: Refused): Promise<number> {
  const notBefore = Date.now() + (retrySeconds ?? laterSeconds) * 1000;
  await changeReport(id, { notBefore });
  return notBefore;
}

/** How far the server's clock is ahead of this machine's, which may be wrong; null when it cannot be reached. */
async function serverAheadMs(): Promise<number | null> {
  try {
    const asked = Date.now();
    const answer = await fetch("/api/v1/status", {
      method: "HEAD",
      cache: "no-store",
      signal: AbortSignal.timeout(10_000),
    });
    const said = Date.parse(answer.headers.get("Date") ?? "") + 1000 * Number(answer.headers.get("Age") ?? 0);
    const aheadMs = said - (asked + Date.now()) / 2;
    // The header has whole seconds, so that less than two is no difference.
    return Number.isFinite(aheadMs) && Math.abs(aheadMs) > sameClockMs ? Math.round(aheadMs) : 0;
  } catch {
    return null;
  }
}
