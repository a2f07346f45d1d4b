import { hourMs } from "@/lib/platform/time/units";
import { refusals } from "./egress";
import type { Posted } from "./post";

/**
 * The outcome of an attempt to send, with a few words for the subscription's owner. `failed`: we try again. `refused`:
 * this message will never be accepted. `gone`: the receiver wants no more messages at all.
 */
export type Outcome =
  | { kind: "sent"; words: string }
  | { kind: "failed"; words: string; retryAfterSeconds: number | null }
  | { kind: "refused"; words: string }
  | { kind: "gone"; words: string };

/** What the answer to a post means. Standard Webhooks: 410 ends a subscription; chat and push services also send 404. */
export function outcomeOf(posted: Posted, goneStatuses: readonly number[]): Outcome {
  // A host that we cannot find may come back; we don't try a private one again.
  if (posted.kind === "refused" && posted.why === "nowhere")
    return { kind: "failed", words: "host not found", retryAfterSeconds: null };
  if (posted.kind === "refused") return { kind: "refused", words: refusals[posted.why] };
  if (posted.kind === "failed") return { kind: "failed", words: posted.why, retryAfterSeconds: null };
  const { status, retryAfterSeconds } = posted;
  const words = `HTTP ${status}`;
  if (status >= 200 && status < 300) return { kind: "sent", words };
  if (goneStatuses.includes(status)) return { kind: "gone", words: `${words}: no longer accepts messages` };
  if (status === 413) return { kind: "refused", words: `${words}: message too long` };
  if (status >= 300 && status < 400)
    return { kind: "failed", words: `${words}: we don’t follow redirects`, retryAfterSeconds };
  return { kind: "failed", words, retryAfterSeconds };
}

/** We retry for one day after a message was due, then give up. */
export const retryForMs = 24 * hourMs;
export const minBackOffMs = 10_000;
export const maxBackOffMs = 3_600_000;

/**
 * How long to wait after this many failed attempts: ten seconds, doubled each time up to an hour, with 25% jitter, so that
 * a receiver that recovers does not get all retries at once. We honor `Retry-After` up to an hour.
 */
export function backOffMs(failures: number, random: number, retryAfterSeconds: number | null = null): number {
  const doubled = Math.min(maxBackOffMs, minBackOffMs * 2 ** Math.min(20, Math.max(0, failures - 1)));
  const jittered = doubled * (0.75 + random / 2);
  return Math.max(jittered, Math.min(maxBackOffMs, (retryAfterSeconds ?? 0) * 1000));
}
