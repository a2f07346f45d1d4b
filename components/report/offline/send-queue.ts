import type { Reason, Refused } from "@/components/report/panel/reported";
import { type ProofSolver, sendReport } from "@/components/report/panel/send-report";
import { type QueuedReport, readReports, updateReport } from "./report-queue";

/** How often an open page retries without a connection. */
const retryMs = 20_000;
/** The delay if the server says "later" without a time. */
const defaultRetrySeconds = 60;
/** We correct the clock of this machine if it differs from the server by more than this. */
const clockToleranceMs = 2_000;

/** Temporary reasons: the report stays in the queue for another try. */
const temporary: readonly Reason[] = ["too-many", "unavailable", "paused"];

/**
 * Sends the queued reports one after the other, each with its own time. Only one tab or worker does so at a time. If a
 * report is sent twice anyway, the server counts it once, because it knows the ID. Resolves with the time of the next try
 * in ms of this machine's clock; null if the queue is empty.
 */
export async function sendQueue(solve: ProofSolver): Promise<number | null> {
  return withSendLock(() => sendAll(solve));
}

/** Runs `work` while no tab sends. A page that closes while it sends would miss the response. */
export async function withSendLock<Done>(work: () => Promise<Done>): Promise<Done> {
  // Without HTTPS, browsers have no locks and no service worker.
  return "locks" in navigator ? await navigator.locks.request("not-just-you reports", work) : work();
}

async function sendAll(solve: ProofSolver): Promise<number | null> {
  const reports = (await readReports()).filter(({ state }) => state === "waiting");
  if (reports.length === 0) return null;
  const aheadMs = await serverAheadMs();
  if (aheadMs === null) return Date.now() + retryMs;
  let next: number | null = null;
  for (const report of reports) {
    const again = await sendOne(report, aheadMs, solve);
    if (again !== null) next = Math.min(next ?? again, again);
  }
  return next;
}

/** Sends a report. Returns the time of the next try, or null. */
async function sendOne(report: QueuedReport, aheadMs: number, solve: ProofSolver): Promise<number | null> {
  const { id, body, madeAt, notBefore } = report;
  if (notBefore > Date.now()) return notBefore;
  const at = new Date(madeAt + aheadMs).toISOString();
  const reported = await sendReport({ ...body, id, at }, () => undefined, solve);
  if (reported.outcome !== "refused") {
    await updateReport(id, { state: "sent", reported });
    return null;
  }
  if (reported.reason === "offline") return Date.now() + retryMs;
  if (temporary.includes(reported.reason)) return later(id, reported);
  await updateReport(id, { state: reported.reason === "too-late" ? "too-old" : "refused", reported });
  return null;
}

async function later(id: string, { retrySeconds }: Refused): Promise<number> {
  const notBefore = Date.now() + (retrySeconds ?? defaultRetrySeconds) * 1000;
  await updateReport(id, { notBefore });
  return notBefore;
}

/** How far the server’s clock is ahead of this machine’s, in ms; null if the server is unreachable. */
async function serverAheadMs(): Promise<number | null> {
  try {
    const requested = Date.now();
    const response = await fetch("/api/v1/status", {
      method: "HEAD",
      cache: "no-store",
      signal: AbortSignal.timeout(10_000),
    });
    const serverTime =
      Date.parse(response.headers.get("Date") ?? "") + 1000 * Number(response.headers.get("Age") ?? 0);
    const aheadMs = serverTime - (requested + Date.now()) / 2;
    // The header has whole seconds, so a difference below two seconds means nothing.
    return Number.isFinite(aheadMs) && Math.abs(aheadMs) > clockToleranceMs ? Math.round(aheadMs) : 0;
  } catch {
    return null;
  }
}
